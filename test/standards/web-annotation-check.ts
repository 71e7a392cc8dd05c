/** The W3C's own assertions (JSON Schema draft-04): every annotation has to meet each MUST. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Written } from './checks';

interface Assertion {
  readonly name: string;
  readonly expectsValid: boolean;
  readonly validate: ValidateFunction;
}

export interface AnnotationSchemas {
  readonly assertions: readonly Assertion[];
  /** Definitions for collections and pages. */
  definition(name: string): ValidateFunction;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads the schemas of a folder as the W3C publishes them. */
export function readAnnotationSchemas(folder: string): AnnotationSchemas {
  const ajv = new AjvDraft04({ strict: false, allErrors: false, logger: false });
  addFormats(ajv as never);
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Json;
  for (const name of readdirSync(join(folder, 'definitions'))) {
    if (!name.endsWith('.json')) continue;
    ajv.addSchema(read(join(folder, 'definitions', name)), name);
  }
  const paths = readdirSync(join(folder, 'annotations'), { recursive: true }).map(String);
  const assertions = paths
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((name) => ({ name, schema: read(join(folder, 'annotations', name)) }))
    .filter(({ schema }) => String(schema.assertionType).toLowerCase() === 'must')
    .map(({ name, schema }): Assertion => {
      const { id: _, ...rest } = schema;
      return { name, expectsValid: schema.expectedResult !== 'invalid', validate: ajv.compile(rest) };
    });
  return {
    assertions,
    definition: (name) => ajv.compile({ $ref: `collections.json#/definitions/${name}` }),
  };
}

/** Returns the assertions that an annotation does not meet. */
export function unmetBy(annotation: unknown, { assertions }: AnnotationSchemas): readonly string[] {
  return assertions
    .filter(({ validate, expectsValid }) => validate(annotation) !== expectsValid)
    .map(({ name }) => name);
}

/** Checks the files of an export: the collection, its pages, and every annotation. */
export function checkAnnotations(files: readonly Written[], schemas: AnnotationSchemas): readonly string[] {
  const faults: string[] = [];
  const expect = (value: unknown, names: readonly string[], where: string) => {
    for (const name of names) if (!schemas.definition(name)(value)) faults.push(`${where}: ${name}`);
  };
  const ids = new Set<string>();
  let total = 0;
  const [collection, ...further] = files.map(({ text }) => JSON.parse(text) as Json);
  if (collection === undefined) return ['there is no collection'];
  expect(collection, [...collectionNames], 'collection');
  if (collection['@context'] !== 'http://www.w3.org/ns/anno.jsonld') faults.push('collection: @context');
  const pages = collection.first === undefined ? further : [collection.first as Json, ...further];
  for (const [at, page] of pages.entries()) {
    expect(page, pageNames, `page ${at + 1}`);
    const items = page.items as readonly Json[];
    for (const item of items) {
      total += 1;
      const id = String(item.id);
      if (ids.has(id)) faults.push(`${id} stands twice`);
      ids.add(id);
      for (const unmet of unmetBy(item, schemas)) faults.push(`${id}: ${unmet}`);
    }
  }
  if (collection.total !== total) faults.push(`total is ${String(collection.total)}, not ${total}`);
  return faults;
}

const collectionNames = [
  ...['annotationCollectionTypeValueFound', 'labelFound', 'totalFound', 'firstValidIfPresent'],
  ...['firstRequiredIfTotalMoreThanZero', 'lastValidIfPresent'],
];
const pageNames = [
  'annotationPageTypeValueFound',
  'partOfValidIfPresent',
  'nextValidIfPresent',
  'prevValidIfPresent',
];
