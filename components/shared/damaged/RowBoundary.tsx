import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** 这台手机, 这一部分 */
  what: string;
  children: ComponentChildren;
}

/** What stands in here may come from a record that something else has damaged: it costs its own place, and says so. */
export class RowBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error('damaged row', error);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <p class="small problem" role="alert">
        {this.props.what}的记录坏了，读不出来；其他的不受影响。有备份的话，导入一次可以找回。
      </p>
    );
  }
}
