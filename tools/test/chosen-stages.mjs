/**
 * The stages a person asked for, in their usual order: all of them when none is named.
 * Errors: a sentence with the names there are, for a name that is none of them.
 */
export function chosenStages(stages, names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new RangeError(
      `No stage called ${unknown.join(', ')}. There are: ${stages.map((stage) => stage.name).join(' ')}`,
    );
  }
  return names.length === 0 ? stages : stages.filter((stage) => names.includes(stage.name));
}
