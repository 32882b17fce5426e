import { useEffect, useState } from 'preact/hooks';
import { settleTyped } from './typed-text.ts';

/** The places of the page, in the order of the side list. */
export const SECTIONS = [
  'goals',
  'categories',
  'rules',
  'guardrails',
  'decisions',
  'cycle',
  'tagging',
  'history',
  'sharing',
  'scopes',
  'sites',
  'data',
] as const;

export type Section = (typeof SECTIONS)[number];

/** The section an address names with its `#`; the first one for every other. */
export const sectionOf = (hash: string): Section =>
  SECTIONS.find((name) => `#${name}` === hash) ?? SECTIONS[0];

/** Where a place in the strategy document is edited. */
export function sectionOfPath(path: string): Section {
  const top = /^[a-zA-Z]+/.exec(path)?.[0];
  if (top === 'decisionRights') return 'decisions';
  if (top === 'exceptions') return 'guardrails';
  return SECTIONS.find((name) => name === top) ?? 'goals';
}

/** The section shown: it is in the address, so that back, forward and reload keep it. */
export function useSection(): [Section, (section: Section) => void] {
  const [section, setSection] = useState(() => sectionOf(location.hash));
  useEffect(() => {
    const follow = (): void => {
      settleTyped();
      setSection(sectionOf(location.hash));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [
    section,
    (next) => {
      settleTyped();
      location.hash = next;
      setSection(next);
    },
  ];
}
