import { fold } from '../../../../lib/domain/folded-text.ts';

/** What a file may say of a goal: the columns of a CSV, the keys of a goal in YAML. The page explains them (ColumnList.tsx). */
export const COLUMNS = [
  'title',
  'id',
  'level',
  'parent',
  'status',
  'from',
  'to',
  'targetLo',
  'targetHi',
  'ownerRole',
  'aliases',
  'keywords',
  'keyResults',
  'description',
] as const;

export type Column = (typeof COLUMNS)[number];

/** Other names of a column: those of the strategy document, and what people write. English and German. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  title: ['goal', 'name', 'titel', 'ziel'],
  id: ['kennung'],
  level: ['ebene'],
  parent: ['parentId', 'under', 'unter', 'übergeordnet'],
  status: [],
  from: ['startsOn', 'start', 'von', 'beginn'],
  to: ['endsOn', 'end', 'until', 'bis', 'ende'],
  targetLo: ['lo', 'targetFrom', 'zielVon', 'zielbereichVon'],
  targetHi: ['hi', 'targetTo', 'zielBis', 'zielbereichBis'],
  ownerRole: ['owner', 'role', 'owningRole', 'rolle', 'verantwortlicheRolle'],
  aliases: ['alias', 'alsoKnownAs', 'auchBekanntAls'],
  keywords: ['keyword', 'stichwörter', 'stichworte'],
  keyResults: ['keyResult', 'okr', 'schlüsselergebnisse', 'schlüsselergebnis', 'ergebnisse'],
  description: ['beschreibung'],
};

/** Upper and lower case, spaces, hyphens and underscores make no other name: “Owner role”, `owner_role`, `ownerRole`. */
const plain = (name: string): string => fold(name).replace(/[\s_-]+/g, '');

const BY_NAME: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => [column, ...NAMES[column]].map((name) => [plain(name), column] as const)),
);

export const columnOf = (name: string): Column | undefined => BY_NAME.get(plain(name));
