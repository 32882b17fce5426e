import type { FieldChoices } from '../../domain/own-fields.ts';

/** One company's Pipedrive, as far as its API is concerned. */
export interface PipedrivePlace {
  /** The company's name in the host: `acme` of `acme.pipedrive.com`. */
  readonly tenant: string;
  /** What the company calls its own fields. */
  readonly fields?: CompanyFields;
}

/**
 * Names of fields as people see them, or their codes, of the deal or, with `organization.` in front, of its organisation:
 * `Segment`, `organization.Tier`; null = none. Codes differ from company to company, so names are looked up; of two fields with
 * one name neither is read.
 */
export interface CompanyFields extends FieldChoices {
  /** Without one, the only field called "Goal" or "Strategic goal". */
  readonly goal?: string | null;
  /** Without one, the only field called "Segment", of the organisation before the deal's own. */
  readonly segment?: string | null;
  /** Without one, the country of the organisation's address. */
  readonly region?: string | null;
  /** Kept under their names in `custom`. */
  readonly custom?: readonly string[];
}

/** Most ids of one request (Pipedrive's v2 documents). */
export const MAX_KEYS = 100;

/** Ids are digits. Nothing else is ever sent. */
export const isDealId = (key: string): boolean => /^[1-9]\d{0,14}$/.test(key);

const TENANT = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** May a token go there? Anything but a plain name would make another host of it. */
export const isTenant = (tenant: string): boolean => TENANT.test(tenant);

/** The page a person reads a deal on. */
export const dealUrl = ({ tenant }: PipedrivePlace, id: string): string =>
  `https://${tenant}.pipedrive.com/deal/${id}`;
