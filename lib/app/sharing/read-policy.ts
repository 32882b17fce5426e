import * as z from 'zod/mini';
import type { Problem, Result } from '../../domain/result.ts';
import type { Strategy } from '../../domain/strategy.ts';
import { strategyAddress } from '../../domain/strategy-address.ts';
import type { ShareFault } from '../../messages/sharing.ts';
import { schemaProblems } from '../documents/schema-problems.ts';
import { readShared, readSharedValue } from './read-text.ts';
import { publicKey } from './signature.ts';

// The content security policy of an extension forbids making code from text, which zod would otherwise try.
z.config({ jitless: true });

const text = (most: number) => z.string().check(z.maxLength(most));

/** The keys of `public/managed-schema.json`. Chrome hands on texts alone; Firefox the strategy itself as well. */
const policySchema = z.strictObject({
  strategy: z.optional(z.union([text(2_100_000), z.record(z.string(), z.unknown())], 'must be a strategy.')),
  strategyUrl: z.optional(text(2_000)),
  strategyKey: z.optional(text(2_000)),
});

/** What an administrator has said; `fault` where it cannot be used. */
export interface PolicySaid {
  readonly strategy?: Strategy;
  readonly url?: { readonly address: string; readonly key?: string };
  readonly fault?: ShareFault;
}

const wrong = (problem: Problem): PolicySaid => ({ fault: { code: 'invalid', problems: [problem] } });

/** Reads a policy like any document from outside: size, keys, schema, sense. Nothing of a policy with a fault is new. */
export async function readPolicy(value: unknown): Promise<PolicySaid> {
  const policy = policySchema.safeParse(value);
  if (!policy.success)
    return {
      fault: { code: 'invalid', problems: schemaProblems(policy.error, value, 'The policy').slice(0, 20) },
    };
  const { strategyUrl, strategyKey } = policy.data;
  const strategy = policy.data.strategy === undefined ? null : anyForm(policy.data.strategy);
  if (strategy && !strategy.ok) return { fault: strategy.error };
  const address = strategyUrl === undefined ? null : strategyAddress(strategyUrl);
  if (address && !address.ok)
    return wrong({
      path: 'strategyUrl',
      message: 'strategyUrl must be an https address without a name or password.',
    });
  if (strategyKey !== undefined && !(await publicKey(strategyKey)))
    return wrong({ path: 'strategyKey', message: 'strategyKey must be a public key of ECDSA P-256 as PEM.' });
  return {
    ...(strategy && { strategy: strategy.value }),
    ...(address && {
      url: { address: address.value.href, ...(strategyKey !== undefined && { key: strategyKey }) },
    }),
  };
}

const anyForm = (strategy: string | Readonly<Record<string, unknown>>): Result<Strategy, ShareFault> =>
  typeof strategy === 'string' ? readShared(strategy) : readSharedValue(strategy);
