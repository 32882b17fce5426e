/** A customer. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly employees: number;
  readonly country: string;
  readonly segment: string;
}

/** A deal as a sales team has it in mind, whatever the tool. Dates are days; amounts whole units of the currency. */
export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly company: Company;
  readonly stage: Stage;
  /** Null = nobody has said. */
  readonly amount: number | null;
  readonly currency: string;
  readonly closeDate: string;
  /** Id of a goal, in a field of the team's own. */
  readonly goal: string | null;
  readonly labels: readonly string[];
  readonly description: string;
  /** As HTML, the newest last. */
  readonly notes: readonly string[];
  readonly created: string;
}

/** Open stages in their order, and how likely a deal in each is to be won, in percent. */
export const STAGES = ['Qualified', 'Demo', 'Proposal', 'Negotiation', 'Contract sent'] as const;
export const CHANCES: Readonly<Record<Stage, number>> = {
  Qualified: 20,
  Demo: 40,
  Proposal: 60,
  Negotiation: 80,
  'Contract sent': 90,
};

export type Stage = (typeof STAGES)[number];

/** The team's own words for goals: ids of the sample strategy, and what the options of the field are called. */
export const GOALS: readonly (readonly [id: string, title: string])[] = [
  ['enterprise-access', 'Enterprise access and audit'],
  ['self-serve', 'Self-serve onboarding'],
  ['health-sector', 'Enter the health sector'],
  ['scale-platform', 'Handle ten times the load'],
];
