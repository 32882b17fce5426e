import { list, record, text } from '../untrusted.ts';

/**
 * Name of the sprint an item is in: the active one, else the last of the list (the most recent). Cloud sends objects,
 * Data Center the string of a Java object: `…Sprint@1f[id=1,state=ACTIVE,name=Sprint 2,startDate=…]`, in any order.
 */
export function sprintName(value: unknown): string | undefined {
  const sprints = list(value).slice(-20).map(readSprint);
  return (sprints.find((sprint) => sprint.active) ?? sprints.at(-1))?.name;
}

function readSprint(value: unknown): { readonly name: string | undefined; readonly active: boolean } {
  const java = text(value, 2000);
  if (java === undefined) {
    const sprint = record(value);
    return { name: text(sprint['name']), active: sprint['state'] === 'active' };
  }
  // A name may hold commas: a part ends only where the next `,word=` begins.
  const parts = java.slice(java.indexOf('[') + 1, java.lastIndexOf(']')).split(/,(?=\w+=)/);
  return {
    name: text(parts.find((part) => part.startsWith('name='))?.slice(5)),
    active: parts.includes('state=ACTIVE'),
  };
}
