import type { CategoryKind } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Range } from '../../ui/Range.tsx';
import { AddEntry } from '../AddEntry.tsx';
import { Count } from '../Count.tsx';
import { newCategory } from '../edit/new-entries.ts';
import { pointingAtCategory } from '../edit/references.ts';
import { withField } from '../edit/with-field.ts';
import { useEditor } from '../editor.ts';
import { Entry } from '../Entry.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import { TargetField } from '../fields/TargetField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { ListSteps } from '../ListSteps.tsx';
import { RangeText } from '../RangeText.tsx';
import { SectionHead } from '../SectionHead.tsx';
import { SeenNote } from '../SeenNote.tsx';
import { useList } from '../use-list.ts';

const KINDS: readonly CategoryKind[] = ['ktlo', 'support', 'enabling', 'compliance', 'other'];

/** Sanctioned work that is no goal. */
export function CategoriesSection() {
  const { strategy, matches } = useEditor();
  const list = useList('categories');
  return (
    <>
      <SectionHead title={t('options_categories')}>{t('options_categories_intro')}</SectionHead>
      <div data-path="categories">
        {strategy.categories.length === 0 && <Empty>{t('options_categories_empty')}</Empty>}
        <ul class="entries" aria-label={t('options_categories')}>
          {strategy.categories.map((category, index) => (
            <li key={list.row(category)}>
              <Entry
                row={list.row(category)}
                path={list.path(index)}
                title={category.title}
                mark={<Mark name="category" />}
                note={t(`options_category_${category.kind}`)}
                aside={
                  <>
                    <Count
                      items={
                        matches.counts ? (matches.counts.buckets[`category:${category.id}`] ?? 0) : undefined
                      }
                    />
                    <span class="aside-range">
                      {category.target && (
                        <>
                          <Range share={null} target={category.target} scale={1} />
                          <RangeText target={category.target} />
                        </>
                      )}
                    </span>
                  </>
                }
                onArrow={(arrow) => {
                  if (arrow === 'up' || arrow === 'down')
                    list.move(index, arrow === 'up' ? -1 : 1, category.title);
                }}
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
                        onRange={(target) =>
                          list.change(index, withField(category, 'target', target), 'target')
                        }
                      />
                    </div>
                    <ListSteps
                      title={category.title}
                      index={index}
                      count={strategy.categories.length}
                      references={pointingAtCategory(strategy, category.id)}
                      consequence={t('options_category_delete_consequence')}
                      onMove={(by) => list.move(index, by, category.title)}
                      onDelete={() =>
                        list.remove(index, category.title, (rest) => ({
                          ...rest,
                          rules: rest.rules.filter(
                            (rule) => !('category' in rule.then && rule.then.category === category.id),
                          ),
                        }))
                      }
                    />
                  </>
                )}
              </Entry>
            </li>
          ))}
        </ul>
        <AddEntry
          name="category"
          label={t('options_category_add_label')}
          action={t('options_category_add')}
          onAdd={(title) => list.add(newCategory(strategy, title), title)}
        />
        <SeenNote />
      </div>
    </>
  );
}
