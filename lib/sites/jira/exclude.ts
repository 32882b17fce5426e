/**
 * Prose and everything like it: descriptions, comments, editors, activity, smart links. Nothing below is ever badged.
 * Evidence: renderer, editor, comment and activity containers live 2026-08; smart links in the Summary feed 2026-04-23;
 * the self-hosted ones from Jira 8 to 10 templates.
 */
export const exclude = [
  '.ak-renderer-document',
  '.ProseMirror',
  '[contenteditable]:not([contenteditable="false"])',
  'textarea',
  '[data-testid*="comment"]',
  '[data-testid*="issue.activity"]',
  '[data-testid^="inline-card"]',
  '[data-testid="lazy-render-placeholder"]',
  '.user-content-block',
  '.activity-comment',
  '.activity-item',
  '#activitymodule',
  '.wiki-edit',
].join(',');
