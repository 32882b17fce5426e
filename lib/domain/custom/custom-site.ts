/**
 * A work tool that a person has described by data: where its rows are, where each says its key and title, and what its
 * fields mean. The same document is kept, exported and shared; `throughlineSite` is its version.
 */
export interface CustomSite extends CustomPreset {
  /** Scheme, host and port: https, or http on this very computer (docs/decisions/0201). */
  readonly origin: string;
}

/** A description that fits every installation of a tool: it lacks the one thing that differs. */
export interface CustomPreset {
  readonly throughlineSite: 1;
  readonly name: string;
  readonly kind: 'ticket' | 'deal';
  /** Globs over path and `#` part; one that fits is enough. */
  readonly match: readonly string[];
  /**
   * A selector that must find something, so that another tool under the same address is left alone. For pages that come whole
   * from the server: it is looked for once, when the page is opened.
   */
  readonly marker?: string;
  /** Kinds of rows, most specific first. */
  readonly rows: readonly CustomRow[];
  readonly page?: CustomPage;
  /** Where an item has its own page: a path with `{key}` in it. */
  readonly address?: string;
  /** What else holds prose: selectors beside those that are never read anywhere. */
  readonly exclude?: readonly string[];
  /** One theme always, or dark where the selector finds something and light elsewhere. Absent: as the system has it. */
  readonly theme?: 'light' | 'dark' | { readonly dark: string };
  /** Keys that fit are the page's own numbering and gone with it: such items are judged and never kept. */
  readonly fleeting?: string;
}

/** The views a person can tell apart; a subset of `View`. */
export type CustomView = 'list' | 'board' | 'backlog' | 'links';

export interface CustomRow {
  readonly view: CustomView;
  /** Each element it finds is one item. */
  readonly row: string;
  readonly key: readonly Place[];
  readonly title: readonly Place[];
  readonly fields?: CustomFields;
  /** Where the badge stands inside the row. Absent: beside the title. */
  readonly badge?: string;
}

/** The item that a page is about. Its places are looked for in the whole page. */
export interface CustomPage {
  /** A pattern over path, query and `#` part of the address; its group is the key. */
  readonly address: string;
  /** The heading, where the badge stands. */
  readonly row: string;
  readonly title: readonly Place[];
  readonly fields?: CustomFields;
}

/**
 * Where a value stands; of several places the first that says something counts. All parts may be left out: then it is the
 * words of the row itself.
 */
export interface Place {
  /** The nearest element around the row that fits, such as its column on a board: looked into instead of the row. */
  readonly around?: string;
  /** Inside the row. */
  readonly selector?: string;
  /** An attribute instead of the words. `href` and `src` count only when they lead to this very site. */
  readonly attribute?: string;
  /** What to take of the value: the first group, or all that fits. */
  readonly pattern?: string;
}

/** By field name as conditions know it, `custom.<name>` included. */
export type CustomFields = Readonly<Record<string, readonly Place[]>>;

export const TEXT_FIELDS = [
  'type',
  'status',
  'project',
  'sprint',
  'team',
  'priority',
  'currency',
  'stage',
  'account',
  'segment',
  'industry',
  'region',
  'dealType',
  'product',
] as const;
export const NUMBER_FIELDS = ['estimate', 'amount', 'probability', 'employees', 'discountPercent'] as const;
export const LIST_FIELDS = ['labels', 'components'] as const;
export const DAY_FIELDS = ['closeDate'] as const;

/** People are no dimension: there is no field for an assignee or owner. */
export const MAPPED_FIELDS: readonly string[] = [
  ...TEXT_FIELDS,
  ...NUMBER_FIELDS,
  ...LIST_FIELDS,
  ...DAY_FIELDS,
];

/** `custom.<name>`: a name of letters, digits, `_` and `-`. */
export const isCustomField = (field: string): boolean => /^custom\.[A-Za-z][\w-]{0,59}$/.test(field);
