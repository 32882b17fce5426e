import type { Category, CategoryKind } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Count } from '../Count.tsx';
import { pointingAtCategory } from '../edit/references.ts';
import { withField } from '../edit/with-field.ts';
import { useEditor } from '../editor.ts';
import { SelectField } from '../fields/SelectField.tsx';
import { TargetField } from '../fields/TargetField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { ListRow } from '../ListRow.tsx';
import { ItemsBehind } from '../SeenLater.tsx';
import { TargetAside } from '../TargetAside.tsx';
import { useList } from '../use-list.ts';

const KINDS: readonly CategoryKind[] = ['ktlo', 'support', 'enabling', 'compliance', 'other'];

interface CategoryRowProps {
  readonly category: Category;
  readonly index: number;
}

/** One category: its kind, its range, how many seen items are in it. */
export function CategoryRow({ category, index }: CategoryRowProps) {
  const { strategy, matches } = useEditor();
  const list = useList('categories');
  return (
    <ListRow
      list="categories"
      entry={category}
      index={index}
      mark={<Mark name="category" />}
      note={t(`options_category_${category.kind}`)}
      aside={
        <>
          <Count
            items={matches.counts ? (matches.counts.buckets[`category:${category.id}`] ?? 0) : undefined}
          />
          <TargetAside target={category.target} />
        </>
      }
      references={() => pointingAtCategory(strategy, category.id)}
      consequence={t('options_category_delete_consequence')}
      without={(rest) => ({
        ...rest,
        rules: rest.rules.filter((rule) => !('category' in rule.then && rule.then.category === category.id)),
      })}
    >
      {() => (
        <>
          <div class="fields">
            <TextField
              path={`${list.path(index)}.title`}
              label={t('options_title')}
              value={category.title}
              onText={(title) => list.change(index, { ...category, title }, 'title')}
            />
            <SelectField
              path={`${list.path(index)}.kind`}
              label={t('options_kind')}
              value={category.kind}
              options={KINDS.map((kind) => ({ value: kind, label: t(`options_category_${kind}`) }))}
              onChoose={(kind) => list.change(index, { ...category, kind: kind as CategoryKind })}
            />
            <TargetField
              path={`${list.path(index)}.target`}
              of={category.title}
              value={category.target}
              onRange={(target) => list.change(index, withField(category, 'target', target), 'target')}
            />
          </div>
          <ItemsBehind
            of={{ kind: 'category', id: category.id }}
            items={matches.counts ? (matches.counts.buckets[`category:${category.id}`] ?? 0) : undefined}
          />
        </>
      )}
    </ListRow>
  );
}
