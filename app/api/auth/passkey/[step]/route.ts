import { type PasskeyStep, passkeyStep, passkeySteps } from '#newsroom/signIn/withPasskey.ts'

type Context = { params: Promise<{ step: string }> }

/** The ceremonies of passkeys: the only part of signing in that a script of the browser asks for. */
export const GET = answer
export const POST = answer

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { step } = await params
  if (!isStep(step) || passkeySteps[step] !== request.method)
    return Response.json({ sentence: '没有这一步。' }, { status: 404 })
  const given = request.method === 'POST' ? await request.json().catch(() => null) : undefined
  const { status, body, cookies } = await passkeyStep(
    { headers: request.headers, at: Date.now() },
    step,
    given,
  )
  return Response.json(body, {
    status,
    headers: cookies.map((line): [string, string] => ['Set-Cookie', line]),
  })
}

const isStep = (step: string): step is PasskeyStep => Object.hasOwn(passkeySteps, step)
