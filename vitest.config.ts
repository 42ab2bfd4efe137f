import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{bench,components,db,enhance,lib,newsroom,scripts,server}/**/*.test.ts'],
    globalSetup: 'db/seed/plantedFolder.ts',
    testTimeout: 20_000,
  },
})
