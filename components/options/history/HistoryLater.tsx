import { later } from '../later.tsx';

export const HistoryLater = later(() =>
  import('./HistorySection.tsx').then(({ HistorySection }) => HistorySection),
);
