/**
 * What is never badged: prose and editors (mentions are links to issues), comments, history, breadcrumbs and side bars; the
 * rows of the inbox, which are messages about issues and not issues. Menus, dialogs, peek and the command menu hang outside
 * `main`, where nothing is looked for. Evidence: editors 2026-02 and 2026-08, comments 2025-06, history 2025-09, inbox 2026-08.
 */
export const exclude = [
  'nav',
  'header',
  '.ProseMirror',
  '.editor',
  '[contenteditable]:not([contenteditable="false"])',
  '[data-editor-id]',
  '[id^="comment-"][id$="-container"]',
  '[data-comment-input-editor-container]',
  '[data-history-entry-id]',
  '[data-restore-scroll-view^="inbox-list"]',
  '[data-details-pane-section-content]',
  '#portalLayoutRoot',
].join(',');
