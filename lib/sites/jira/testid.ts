/**
 * Selectors on `data-testid`, the only attribute Jira Cloud names its pieces by. The hyphenated `data-test-id` is dead
 * since 2023-10; class names are hashes and change with every build.
 */

export const testid = (name: string): string => `[data-testid="${name}"]`;

/** The end of a testid outlives its beginning: prefixes moved between packages in 2026. */
export const testidEnds = (end: string): string => `[data-testid$="${end}"]`;

export const testidStarts = (start: string): string => `[data-testid^="${start}"]`;

export const testidHas = (part: string): string => `[data-testid*="${part}"]`;
