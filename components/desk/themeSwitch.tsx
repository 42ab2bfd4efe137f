import { Monitor, Moon, Sun } from 'lucide-react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const choices = {
  system: { name: '跟随系统', icon: Monitor },
  light: { name: '浅色', icon: Sun },
  dark: { name: '深色', icon: Moon },
} as const

/** 浅色, 深色, or as the system has it. Works without script. */
export function ThemeSwitch({
  theme,
  action,
}: {
  theme: Theme
  action: (form: FormData) => Promise<void>
}) {
  return (
    <form action={action} className="theme-switch">
      <fieldset className="flex flex-wrap">
        <legend className="sr-only">颜色</legend>
        {themes.map((each) => {
          const { name, icon: Icon } = choices[each]
          return (
            <button
              key={each}
              type="submit"
              name="theme"
              value={each}
              title={name}
              aria-label={name}
              aria-pressed={each === theme}
              className="side-item !w-10 justify-center !px-0"
            >
              <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
            </button>
          )
        })}
      </fieldset>
    </form>
  )
}
