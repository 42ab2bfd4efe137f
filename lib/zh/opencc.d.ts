/** OpenCC's dictionaries as opencc-js packs them: `著 着|乾 干`, the first word stands for the second. */
declare module 'opencc-js/dict/*' {
  const pairs: string
  export default pairs
}
