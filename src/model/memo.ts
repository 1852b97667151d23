/**
 * Remembers what is made of an object, in each of its forms, for as long as anybody holds the object.
 * @returns what `make` gives, made once for each object and form
 */
export function createMemo<T>(): (of: object, form: string, make: () => T) => T {
  const known = new WeakMap<object, Map<string, T>>();
  return (of, form, make) => {
    let forms = known.get(of);
    if (!forms) {
      forms = new Map();
      known.set(of, forms);
    }
    let made = forms.get(form);
    if (made === undefined) {
      made = make();
      forms.set(form, made);
    }
    return made;
  };
}
