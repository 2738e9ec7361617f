/** Where the kitchen reads what to cook; what is printed cannot be taken back. */
export class SlipPrinter {
  readonly slips: string[] = [];

  async print(slip: string): Promise<void> {
    this.slips.push(slip);
  }
}
