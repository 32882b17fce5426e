/** A customer of the world's Salesforce. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly employees: number;
  readonly country: string;
  /** The org's own field `Account.Segment__c`. */
  readonly segment: string;
}

/** An opportunity. Dates are days; ids have 18 characters. */
export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly account: Account;
  readonly stage: Stage;
  /** Null = nobody has said. */
  readonly amount: number | null;
  readonly currency: string;
  readonly closeDate: string;
  readonly probability: number;
  readonly type: string;
  readonly nextStep: string;
  readonly description: string;
  /** Of the older kind, and of the one that is kept as files; the newest first. */
  readonly notes: readonly { readonly title: string; readonly body: string }[];
  readonly fileNotes: readonly { readonly title: string; readonly body: string }[];
  /** The org's own field `Goal__c`. */
  readonly goal: string | null;
  /** Which kind of record page its record type is shown with. */
  readonly layout: 'page' | 'dynamic';
  readonly created: string;
}

export const STAGES = [
  'Qualification',
  'Needs Analysis',
  'Proposal',
  'Negotiation',
  'Closed Won',
  'Closed Lost',
] as const;

export type Stage = (typeof STAGES)[number];

/** The person at the screen, who owns every deal. */
export const OWNER = { id: '005Kd000001RobiAIAQ', name: 'Robin Example' } as const;
