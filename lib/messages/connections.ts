/**
 * Messages about connections: to tools whose API wants a key of its own, kept by the background. Types only. A key goes
 * from the options page to the background once, and never comes back.
 */
import type { FieldChoices } from '../domain/own-fields.ts';
import type { FaultCode } from '../domain/tracker.ts';
import type { SiteId } from '../domain/work-item.ts';

/** `session`: forgotten when the browser is closed. */
export type Keep = 'always' | 'session';

/** One connection as pages may know it. */
export interface Connection {
  readonly site: SiteId;
  /** The workspace, portal, company or org it reads, as in item ids. */
  readonly tenant: string;
  /** What the tool calls it. */
  readonly name: string;
  readonly keep: Keep;
  readonly addedAt: string;
  /** Which of the tool's fields ours are read from, where a person has said so. */
  readonly fields?: FieldChoices;
}

/** A key made in the tool's own settings. Its tenant is what the tool says it belongs to. */
export interface KeyRequest {
  readonly site: 'linear' | 'hubspot';
  readonly key: string;
  readonly keep: Keep;
}

/** A key that only its own company's host takes: `acme` of `acme.pipedrive.com`. */
export interface CompanyKeyRequest {
  readonly site: 'pipedrive';
  readonly tenant: string;
  readonly key: string;
  readonly keep: Keep;
}

/** An org of Salesforce, by its own sign-in window, or with the session the browser has there. */
export interface OrgRequest {
  readonly site: 'salesforce';
  /** The host of its pages, such as `acme.lightning.force.com`. */
  readonly tenant: string;
  /** Of the client app to sign in with; without one the browser's session is used. */
  readonly clientId?: string;
  readonly keep: Keep;
}

export type ConnectRequest = KeyRequest | CompanyKeyRequest | OrgRequest;

/** Something that is read with a connection. `goal`: the field in which a deal says its goal. */
export type Readable = 'teams' | 'initiatives' | 'deals' | 'tickets' | 'accounts' | 'goal';

export interface ReadPart {
  readonly part: Readable;
  /** What the tool calls them, where there are several; at most 100. */
  readonly names?: readonly string[];
  /** There are more than those. */
  readonly more?: boolean;
}

/** What a tried connection can do. */
export interface ConnectionTest {
  /** Set when it did not work. */
  readonly fault?: FaultCode;
  /** What the tool calls the workspace, portal, company or org that answered. No person is asked for. */
  readonly where?: string;
  readonly reads: readonly ReadPart[];
  /** What there is, or could be, and is not read. */
  readonly lacks: readonly Readable[];
  /** Fields that will stay unknown, by the tool's names. */
  readonly missing: readonly string[];
}
