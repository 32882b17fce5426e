/** The work tools that ship with an adapter, and the user-defined kind. */
export type SiteId = 'jira' | 'linear' | 'salesforce' | 'hubspot' | 'pipedrive' | 'custom';

export type StatusCategory = 'todo' | 'active' | 'done' | 'cancelled';

/** A parent of a work item, as far as it could be read. */
export interface Ancestor {
  readonly key: string;
  readonly title: string;
  readonly type?: string;
  readonly labels?: readonly string[];
}

/** One recorded change of a field. `at` is an ISO 8601 instant in UTC. */
export interface FieldChange {
  readonly at: string;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/**
 * A ticket or a deal as it was last seen, known by `site/tenant/key`. Absent fields are unknown, not empty.
 * Instants are ISO 8601 in UTC; `closeDate` is a day; `probability` and `discountPercent` are what the tool shows.
 */
export interface WorkItem {
  readonly site: SiteId;
  readonly tenant: string;
  readonly key: string;
  readonly kind: 'ticket' | 'deal';
  readonly title: string;
  readonly text?: string;
  readonly url: string;
  readonly type?: string;
  readonly status?: string;
  readonly statusCategory?: StatusCategory;
  readonly project?: string;
  readonly labels?: readonly string[];
  readonly components?: readonly string[];
  /** Nearest first. */
  readonly ancestors?: readonly Ancestor[];
  readonly sprint?: string;
  readonly team?: string;
  readonly priority?: string;
  readonly estimate?: number;
  readonly amount?: number;
  readonly currency?: string;
  readonly stage?: string;
  readonly probability?: number;
  readonly closeDate?: string;
  readonly account?: string;
  readonly segment?: string;
  readonly industry?: string;
  readonly region?: string;
  readonly employees?: number;
  readonly dealType?: string;
  readonly product?: string;
  readonly discountPercent?: number;
  readonly custom?: Readonly<Record<string, unknown>>;
  /** Of a deal: tickets that its texts name, as `mentionsIn` writes them (docs/decisions/0202). */
  readonly mentions?: readonly string[];
  /** Of a deal: those of `mentions` that its notes named when they were last read; absent = they never were. */
  readonly noted?: readonly string[];
  /** A tag a person set in Throughline, kept locally. Stronger than labels. */
  readonly manualGoal?: string;
  /** A category a person chose in Throughline, kept locally; see docs/decisions/0003. */
  readonly manualCategory?: string;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  /** `false` when the item could not be read (no permission, failed fetch, absent from a batch answer). */
  readonly readable?: boolean;
  /** An opaque token, used inside sums only. Never a name. */
  readonly assignee?: string;
  readonly history?: readonly FieldChange[];
}

/** `site/tenant/key`: the identity of a work item everywhere. */
export type ItemId = string;

export const itemId = (item: Pick<WorkItem, 'site' | 'tenant' | 'key'>): ItemId =>
  `${item.site}/${item.tenant}/${item.key}`;
