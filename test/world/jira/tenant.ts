import type { WorldControl } from '../control.ts';
import { generate } from './generate.ts';
import type { Issue, Project } from './issue.ts';

/** One Jira: its host, where it is mounted, and what it holds. Issues are mutable by pages of the replica. */
export interface Tenant {
  readonly host: string;
  readonly flavour: 'cloud' | 'server';
  /** `` or such as `/jira`. */
  readonly contextPath: string;
  readonly projects: readonly Project[];
  readonly issues: ReadonlyMap<string, Issue>;
  /** In the order of their ids. */
  readonly inOrder: readonly Issue[];
  readonly byId: ReadonlyMap<string, Issue>;
}

export interface TenantPlan {
  readonly host: string;
  readonly flavour: 'cloud' | 'server';
  readonly contextPath?: string;
  readonly projects: readonly Project[];
  readonly seed: number;
  readonly items: number;
}

/** Generates a tenant and tells its host's levers which keys are out of reach and which have moved. */
export function tenantOf(plan: TenantPlan, control: WorldControl): Tenant {
  const { issues, forbidden, moved } = generate(plan.projects, plan.items, plan.seed);
  const levers = control.host(plan.host);
  for (const key of forbidden) levers.forbidden.add(key);
  for (const [from, to] of moved) levers.moved.set(from, to);
  return {
    host: plan.host,
    flavour: plan.flavour,
    contextPath: plan.contextPath ?? '',
    projects: plan.projects,
    issues,
    byId: new Map([...issues.values()].map((issue) => [String(issue.id), issue])),
    inOrder: [...issues.values()].sort((a, b) => a.id - b.id),
  };
}
