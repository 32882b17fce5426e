import { Component, type ComponentChildren } from 'preact';

interface GoneBoundaryProps {
  readonly text: string;
  readonly children: ComponentChildren;
}

/** The extension was updated under this page: its messages can no longer be read, and rendering fails. One sentence is left. */
export class GoneBoundary extends Component<GoneBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p class="card-body" role="status">
        {this.props.text}
      </p>
    );
  }
}
