/** What has been rendered of an object, by its form. */
const kept = new WeakMap<object, Map<string, string>>();

/** What `make` gives for an object in one of its forms: made once for as long as anybody holds the object. */
export async function keep(of: object, form: string, make: () => Promise<string>): Promise<string> {
  const forms = kept.get(of) ?? new Map<string, string>();
  kept.set(of, forms);
  const text = forms.get(form) ?? (await make());
  forms.set(form, text);
  return text;
}
