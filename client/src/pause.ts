/** A wait that can be cut short. */
export class Pause {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wake: (() => void) | undefined;

  wait(milliseconds: number): Promise<void> {
    this.cut();
    return new Promise((resolve) => {
      this.#wake = resolve;
      this.#timer = setTimeout(() => this.cut(), milliseconds);
    });
  }

  cut(): void {
    clearTimeout(this.#timer);
    this.#wake?.();
    this.#wake = undefined;
  }
}
