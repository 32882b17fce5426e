import type { BucketName, SaidSentence } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { openableUrl } from '../../ui/openable-url.ts';
import { optionText, searchText, sentenceText } from '../../ui/sentence-text.ts';

interface SentencesProps {
  readonly sentences: readonly SaidSentence[];
  readonly names: readonly BucketName[];
  /** Where the rest is said. */
  readonly review: string;
}

/** One screen, ten seconds: the most important ones. */
const MOST = 3;

/** Of one topic the first is enough here, but for capacity, where each is of another goal. */
const isFirstOfTopic = (sentence: SaidSentence, index: number, all: readonly SaidSentence[]): boolean =>
  sentence.topic === 'capacity' || all.findIndex(({ topic }) => topic === sentence.topic) === index;

/** What the numbers mean, each with the tool's own search behind it, what can be done and who decides. */
export function Sentences({ sentences, names, review }: SentencesProps) {
  const shown = sentences.filter(isFirstOfTopic).slice(0, MOST);
  if (shown.length === 0) return null;
  const more = sentences.length - shown.length;
  return (
    <section class="says" aria-labelledby="says-title">
      <h2 class="section-title" id="says-title">
        {t('popup_says')}
      </h2>
      <ul>
        {shown.map((sentence, index) => (
          <Said key={`${sentence.code} ${index}`} sentence={sentence} names={names} />
        ))}
      </ul>
      {more > 0 && (
        <a class="link small" href={review} target="_blank" rel="noopener">
          {plural('popup_says_more', more)}
        </a>
      )}
    </section>
  );
}

interface SaidProps {
  readonly sentence: SaidSentence;
  readonly names: readonly BucketName[];
}

/** Shapes that stand for how sure it is; the words say it too. */
const TONE = {
  sustained: 'strong',
  fluctuation: 'light',
  ahead: 'light',
  fact: 'plain',
  not_enough: 'plain',
} as const;

function Said({ sentence, names }: SaidProps) {
  const { options, search, surety, items } = sentence;
  const url = search && openableUrl(search.url);
  return (
    <li class={`said ${TONE[surety]}`}>
      <p>{sentenceText(sentence, names)}</p>
      {options.length > 0 && <p class="small subtle">{options.map(optionText).join(' · ')}</p>}
      {search && url && (
        <a class="link small" href={url} target="_blank" rel="noopener noreferrer">
          {searchText(search, items.first[0] ?? '')}
        </a>
      )}
    </li>
  );
}
