import { json, type Answered } from '../answer.ts';

/** Jira keeps no longer value (REST API, "Set issue property"). */
const LONGEST = 32_768;

const refused = (status: number, message: string): Answered =>
  json(status, { errorMessages: [message], errors: {} });

/** Entity properties of one item: `…/properties` and `…/properties/NAME`, kept in `values` as JSON texts. */
export function properties(
  method: string,
  name: string | undefined,
  body: string,
  values: Map<string, string>,
  mayEdit: boolean,
): Answered {
  if (name === undefined) return json(200, { keys: [...values.keys()].map((key) => ({ key })) });
  if (method === 'GET') {
    const value = values.get(name);
    return value === undefined
      ? refused(404, `The property ${name} does not exist.`)
      : json(200, { key: name, value: JSON.parse(value) as unknown });
  }
  if (!mayEdit) return refused(403, 'You do not have permission to edit this issue.');
  if (method === 'DELETE')
    return values.delete(name)
      ? { status: 204, type: 'application/json', body: '' }
      : refused(404, 'No such property.');
  if (body === '' || body.length > LONGEST) return refused(400, 'The value is empty or too long.');
  const status = values.has(name) ? 200 : 201;
  values.set(name, body);
  return { status, type: 'application/json', body: '' };
}
