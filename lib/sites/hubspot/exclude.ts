/**
 * Prose and everything like it: notes, e-mails, comments, the timeline of activities, editors. Nothing below is ever badged.
 * Evidence: names of the middle pane's parts in use 2026; the rest is common knowledge of editors.
 */
export const exclude = [
  '[contenteditable]:not([contenteditable="false"])',
  'textarea',
  '.ProseMirror',
  '[data-test-id*="timeline"]',
  '[data-selenium-test*="timeline"]',
  '[data-test-id*="comment"]',
  '[data-test-id*="email-body"]',
  '[data-test-id*="note-body"]',
].join(',');
