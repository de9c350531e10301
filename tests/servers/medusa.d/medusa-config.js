const { defineConfig } = require('@medusajs/framework/utils')

const nobody = 'http://127.0.0.1'

module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false },
    http: {
      storeCors: nobody,
      adminCors: nobody,
      authCors: nobody,
      jwtSecret: 'of a test',
      cookieSecret: 'of a test',
    },
  },
})
