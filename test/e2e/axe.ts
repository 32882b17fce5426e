import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe answers, as far as it is read here. */
interface AxeScope {
  readonly axe: {
    run(options: object): Promise<{
      violations: readonly { id: string; help: string; nodes: readonly { html: string }[] }[];
      passes: readonly unknown[];
    }>;
  };
}

/** What axe-core finds wrong in a page, each as a sentence. Throws when it has looked at nothing. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const { violations, passed } = await page.evaluate(async () => {
    const result = await (globalThis as unknown as AxeScope).axe.run({
      resultTypes: ['violations', 'passes'],
    });
    return { violations: result.violations, passed: result.passes.length };
  });
  if (passed < 5) throw new Error(`axe applied only ${passed} of its rules.`);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
