/**
 * Tailwind lets utilities build on each other through `--tw-…` variables, each declared three times
 * over. What no rule of the sheet reads goes; border styles too, which the base sets for everything.
 */
const unreadVariables = {
  postcssPlugin: 'unread-variables',
  OnceExit(root) {
    root.walkDecls((rule) => {
      if (rule.value === 'var(--tw-border-style)') rule.remove()
    })
    const text = root.toString()
    const isUnread = (name) => name.startsWith('--tw-') && !text.includes(`var(${name}`)
    root.walkDecls((rule) => {
      if (isUnread(rule.prop)) rule.remove()
    })
    root.walkAtRules('property', (rule) => {
      if (isUnread(rule.params)) rule.remove()
    })
  },
}

export default { plugins: ['@tailwindcss/postcss', unreadVariables] }
