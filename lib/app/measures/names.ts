import type { BucketName } from '../../messages/protocol.ts';
import type { Ruling } from '../ruling.ts';

/** The goals and categories of the strategy in its order, as people know them. */
export const namesOf = ({ strategy: { goals, categories }, hues }: Ruling): readonly BucketName[] => {
  const ids = new Set(goals.map(({ id }) => id));
  return [
    ...goals.map(({ id, title, status, target, ownerRole, parentId }): BucketName => ({
      bucket: `goal:${id}`,
      title,
      hue: hues[id] ?? 0,
      status,
      ...(target && { target }),
      ...(ownerRole !== undefined && { owner: ownerRole }),
      ...(parentId !== undefined && ids.has(parentId) && { parent: `goal:${parentId}` as const }),
    })),
    ...categories.map(({ id, title, target }): BucketName => ({
      bucket: `category:${id}`,
      title,
      ...(target && { target }),
    })),
  ];
};
