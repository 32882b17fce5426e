import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  type Node,
  type ParsedNode,
} from 'yaml';
import { sayable } from '../../../../lib/domain/folded-text.ts';
import { fail, ok, type Result } from '../../../../lib/domain/result.ts';
import { formatNumber, t } from '../../../../lib/platform/i18n.ts';
import type { FileFault } from './file-fault.ts';

/** A value of YAML as JSON has it, and the line each object begins on. */
export interface YamlValue {
  readonly value: unknown;
  readonly lines: ReadonlyMap<object, number>;
}

/** Some thousand rules take that many. Parsing takes some 10 µs for each, and a hostile file is nothing else. */
const MOST_LEXEMES = 250_000;
/** With what aliases repeat. */
const MOST_VALUES = 100_000;
const MOST_CHARACTERS = 4 * 1024 * 1024;
const DEEPEST = 80;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a document of YAML 1.2 as plain data. Refused: what the package finds wrong, several documents, tags beyond those of JSON,
 * keys that are no text, that come twice or reach a prototype, anchors that grow beyond measure or close a circle.
 */
export function yamlValue(text: string): Result<YamlValue, FileFault> {
  if (tooManyLexemes(text)) return fail({ line: null, sentence: t('import_yaml_large') });
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    version: '1.2',
    merge: false,
    // Looked at below: the package compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const line = counter.linePos(error.pos[0]).line;
    if (error.code === 'RESOURCE_EXHAUSTION')
      return fail({ line, sentence: t('import_yaml_deep', formatNumber(DEEPEST)) });
    return fail({ line, sentence: t('import_yaml_syntax', sayable(error.message, 200)) });
  }
  return new Plain(counter).of(document.contents);
}

function tooManyLexemes(text: string): boolean {
  const lexemes = new Lexer().lex(text);
  for (let count = 0; count <= MOST_LEXEMES; count++) if (lexemes.next().done) return false;
  return true;
}

/** Thrown and caught in here, to leave a deep recursion. */
class Refused extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.sentence);
    this.fault = fault;
  }
}

class Plain {
  private readonly counter: LineCounter;
  private readonly anchors = new Map<string, Node>();
  private readonly lines = new Map<object, number>();
  private values = 0;
  private characters = 0;

  constructor(counter: LineCounter) {
    this.counter = counter;
  }

  of(node: ParsedNode | null): Result<YamlValue, FileFault> {
    try {
      return ok({ value: this.plain(node, 0), lines: this.lines });
    } catch (error) {
      if (error instanceof Refused) return fail(error.fault);
      throw error;
    }
  }

  private plain(node: unknown, depth: number): unknown {
    const line = this.lineOf(node);
    if (++this.values > MOST_VALUES || this.characters > MOST_CHARACTERS)
      throw new Refused({ line, sentence: t('import_yaml_grows') });
    if (depth > DEEPEST) throw new Refused({ line, sentence: t('import_yaml_deep', formatNumber(DEEPEST)) });
    if (isAlias(node)) return this.plain(this.anchored(node.source, line), depth + 1);
    if (isScalar(node)) return this.scalar(node, line);
    if (isSeq(node))
      return this.keep(
        line,
        this.noted(node).items.map((item) => this.plain(item, depth + 1)),
      );
    if (isMap(node)) return this.keep(line, this.object(this.noted(node), line, depth));
    return null;
  }

  private object(map: { readonly items: readonly unknown[] }, line: number, depth: number): object {
    const object: Record<string, unknown> = {};
    for (const pair of map.items) {
      const { key, value } = pair as { key: unknown; value: unknown };
      const name = isScalar(key) && typeof key.value === 'string' ? key.value : null;
      if (name === null) throw new Refused({ line: this.lineOf(key, line), sentence: t('import_yaml_key') });
      const at = this.lineOf(key, line);
      if (REFUSED_KEYS.has(name)) throw new Refused({ line: at, sentence: t('import_refused_key', name) });
      if (Object.hasOwn(object, name))
        throw new Refused({ line: at, sentence: t('import_key_twice', sayable(name)) });
      this.characters += name.length;
      object[name] = this.plain(value, depth + 1);
    }
    return object;
  }

  private scalar(node: { anchor?: string; value: unknown }, line: number): unknown {
    const { value } = this.noted(node as Node & typeof node);
    if (typeof value === 'string') this.characters += value.length;
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value;
    throw new Refused({ line, sentence: t('import_yaml_number') });
  }

  private anchored(name: string, line: number): Node {
    const node = this.anchors.get(name);
    if (!node) throw new Refused({ line, sentence: t('import_yaml_alias', sayable(name)) });
    return node;
  }

  /** An anchor stands for the last node before that carries it. */
  private noted<T extends Node>(node: T): T {
    if ('anchor' in node && node.anchor !== undefined) this.anchors.set(node.anchor, node);
    return node;
  }

  private keep<T extends object>(line: number, object: T): T {
    this.lines.set(object, line);
    return object;
  }

  private lineOf(node: unknown, otherwise = 1): number {
    const range = (node as { range?: readonly number[] } | null)?.range;
    return range?.[0] === undefined ? otherwise : this.counter.linePos(range[0]).line;
  }
}
