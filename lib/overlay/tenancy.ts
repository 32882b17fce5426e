import type { FieldSource } from '../domain/tracker.ts';
import type { Route } from '../sites/adapter.ts';
import { createVerdicts, type Verdicts, type VerdictsOptions } from './verdicts.ts';

export interface Tenancy {
  /** Of the tenant the page is about; null until there is one. */
  readonly verdicts: Verdicts | null;
  /** The page is about this route's tenant now. */
  enter(route: Route): void;
}

/** Verdicts live as long as their tenant: one page may lead from one to another. */
export function createTenancy(
  source: (route: Route) => FieldSource | null,
  options: Omit<VerdictsOptions, 'site' | 'tenant' | 'source'>,
): Tenancy {
  let of = '';
  let end = new AbortController();
  let verdicts: Verdicts | null = null;
  options.signal.addEventListener('abort', () => end.abort());
  return {
    get verdicts() {
      return verdicts;
    },
    enter(route) {
      const { site, tenant, contextPath = '' } = route;
      if (of === `${tenant} ${contextPath}`) return;
      of = `${tenant} ${contextPath}`;
      end.abort();
      end = new AbortController();
      verdicts = createVerdicts({ ...options, site, tenant, source: source(route), signal: end.signal });
    },
  };
}
