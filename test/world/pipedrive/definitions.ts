/** Stages, pipelines and fields as API v2 lists them. Codes of the company's own fields are its own alone. */
import { CHANCES, GOALS, STAGES, type Stage } from '../sales/deal.ts';
import { INDUSTRIES, SEGMENTS } from '../sales/generate.ts';

export const GOAL_CODE = '3f2b8c1d9e7a4b6c8d0e1f2a3b4c5d6e7f8a9b0c';
export const SEGMENT_CODE = 'c0b9a8f7e6d5c4b3a2f1e0d8c6b4a7e9d1c8b2f3';
export const LABELS = ['hot', 'custom-work'] as const;

export const stageId = (stage: Stage): number => 11 + STAGES.indexOf(stage);
/** Options are kept by numbers. */
export const goalOption = (goal: string): number => 301 + GOALS.findIndex(([id]) => id === goal);
export const segmentOption = (segment: string): number => 501 + SEGMENTS.indexOf(segment);
export const industryOption = (industry: string): number => 21 + INDUSTRIES.indexOf(industry);
export const labelOption = (label: string): number => 71 + LABELS.findIndex((each) => each === label);

const field = (
  field_code: string,
  field_name: string,
  field_type: string,
  options: readonly (readonly [number, string])[] | null = null,
) => ({
  field_code,
  field_name,
  field_type,
  is_custom_field: /^[0-9a-f]{40}$/.test(field_code),
  is_optional_response_field: false,
  options: options?.map(([id, label]) => ({ id, label })) ?? null,
  subfields: null,
});

const LISTS: Readonly<Record<string, readonly unknown[]>> = {
  stages: STAGES.map((name, order_nr) => ({
    id: stageId(name),
    order_nr,
    name,
    is_deleted: false,
    deal_probability: CHANCES[name],
    pipeline_id: 1,
  })),
  pipelines: [{ id: 1, name: 'Sales', order_nr: 1, is_deleted: false, is_deal_probability_enabled: true }],
  dealFields: [
    field('id', 'ID', 'int'),
    field('title', 'Title', 'varchar'),
    field('value', 'Value', 'monetary'),
    field('stage_id', 'Stage', 'stage'),
    field('owner_id', 'Owner', 'user'),
    field('org_id', 'Organization', 'org'),
    field('expected_close_date', 'Expected close date', 'date'),
    field('label_ids', 'Labels', 'set', LABELS.map((label) => [labelOption(label), label])),
    field(GOAL_CODE, 'Strategic goal', 'enum', GOALS.map(([id, title]) => [goalOption(id), title])),
  ],
  organizationFields: [
    field('id', 'ID', 'int'),
    field('name', 'Name', 'varchar'),
    field('address', 'Address', 'address'),
    field('industry', 'Industry', 'enum', INDUSTRIES.map((each) => [industryOption(each), each])),
    field('employee_count', 'Number of employees', 'int'),
    field(SEGMENT_CODE, 'Segment', 'enum', SEGMENTS.map((each) => [segmentOption(each), each])),
  ],
}; // prettier-ignore

/** The list of that name; null for none. */
export const definitions = (name: string): readonly unknown[] | null => LISTS[name] ?? null;
