/** Says how far the simulation is. Shape: on a terminal one line that is written over, elsewhere a line for every tenth. */
export function progressOn(stream: NodeJS.WriteStream): (done: number, all: number) => void {
  let said = -1;
  return (done, all) => {
    const share = Math.floor((100 * done) / all);
    const step = stream.isTTY ? share : Math.floor(share / 10) * 10;
    if (step === said) return;
    said = step;
    const words = `${step} % of ${all} days`;
    stream.write(stream.isTTY ? `\r${words}${done === all ? '\n' : ''}` : `${words}\n`);
  };
}
