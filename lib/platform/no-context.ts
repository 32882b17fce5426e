/**
 * Stands in for WXT's `ContentScriptContext`, which its entry makes for every content script: see
 * docs/decisions/0006-no-content-script-context.md. The overlay sees to its own end (lib/overlay/lifecycle.ts).
 */
export function ContentScriptContext(): void {
  // Called with `new`; there is nothing to make.
}
