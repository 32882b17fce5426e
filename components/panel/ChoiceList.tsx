import { goalHue } from '../../lib/domain/look.ts';
import type { Choice } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { hueStyle } from '../ui/colour.ts';
import { Mark } from '../ui/Mark.tsx';
import type { ChoiceGroup } from './filter-choices.ts';

interface ChoiceListProps {
  readonly id: string;
  readonly groups: readonly ChoiceGroup[];
  /** Index over all groups of the option that Enter takes. */
  readonly active: number;
  readonly onChoose: (choice: Choice, control: Element, event: Event) => void;
}

function heading({ recent, path }: ChoiceGroup): string {
  if (recent) return t('panel_recent');
  return path.length > 0 ? path.join(t('panel_path_separator')) : t('panel_top');
}

/** The options of the combobox, under their headings. The focus stays in the text field. */
export function ChoiceList({ id, groups, active, onChoose }: ChoiceListProps) {
  let index = -1;
  return groups.map((group, number) => {
    const title = heading(group);
    return (
      <div key={title} class="choice-group" role="group" aria-labelledby={`${id}-group-${number}`}>
        <div
          class="choice-heading"
          id={`${id}-group-${number}`}
          role="presentation"
          hidden={groups.length === 1}
        >
          <bdi>{title}</bdi>
        </div>
        {group.choices.map((choice) => {
          index += 1;
          return (
            <div
              key={choice.id}
              class="choice"
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              style={choice.hue === undefined ? undefined : hueStyle(goalHue(choice.hue))}
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => onChoose(choice, event.currentTarget, event)}
            >
              <Mark name={choice.kind} />
              <bdi class="choice-title">{choice.title}</bdi>
            </div>
          );
        })}
      </div>
    );
  });
}
