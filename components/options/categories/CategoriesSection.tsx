import { t } from '../../../lib/platform/i18n.ts';
import { Empty } from '../../ui/Empty.tsx';
import { AddEntry } from '../AddEntry.tsx';
import { newCategory } from '../edit/new-entries.ts';
import { useEditor } from '../editor.ts';
import { EntryList } from '../EntryList.tsx';
import { SectionHead } from '../SectionHead.tsx';
import { SeenNote } from '../SeenNote.tsx';
import { useList } from '../use-list.ts';
import { CategoryRow } from './CategoryRow.tsx';

/** Sanctioned work that is no goal. */
export function CategoriesSection() {
  const { strategy } = useEditor();
  const list = useList('categories');
  return (
    <>
      <SectionHead title={t('options_categories')}>{t('options_categories_intro')}</SectionHead>
      <div data-path="categories">
        {strategy.categories.length === 0 && <Empty>{t('options_categories_empty')}</Empty>}
        <EntryList
          entries={strategy.categories}
          label={t('options_categories')}
          rowOf={list.row}
          pathOf={list.path}
          titleOf={(category) => category.title}
          textOf={(category) => category.title}
        >
          {(category, index) => <CategoryRow category={category} index={index} />}
        </EntryList>
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
