import { later } from '../later.tsx';

export const SharingLater = later(() =>
  import('./SharingSection.tsx').then(({ SharingSection }) => SharingSection),
);
