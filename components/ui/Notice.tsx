import type { ComponentChildren } from 'preact';

interface NoticeProps {
  /** `attention`: something to look at. `error`: an act did not work. */
  readonly tone?: 'info' | 'attention' | 'error';
  readonly title?: string | undefined;
  readonly children?: ComponentChildren;
  /** One button or link: what to do next. */
  readonly action?: ComponentChildren;
}

/** News within the page. It is a live region: what arrives late is read out, without taking the focus. */
export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role="status">
      {title && <div class="notice-title">{title}</div>}
      {children && <div>{children}</div>}
      {action && <div class="notice-action">{action}</div>}
    </div>
  );
}
