import { later } from '../later.tsx';

export const ScopesLater = later(() =>
  import('./ScopesSection.tsx').then(({ ScopesSection }) => ScopesSection),
);
