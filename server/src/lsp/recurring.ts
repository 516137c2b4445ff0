/** Something that happens again and again; whoever asks hears of the next time. */
export class Recurring {
  private promise: Promise<void> | undefined;
  private resolve: () => void = () => undefined;

  /** Done when it happens next. */
  get next(): Promise<void> {
    return (this.promise ??= new Promise((resolve) => {
      this.resolve = resolve;
    }));
  }

  happens(): void {
    this.promise = undefined;
    this.resolve();
  }
}
