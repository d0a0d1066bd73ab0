import type { Pool } from 'pg';
import { REQUEST_ROLE } from './row-security';

const HINT = `have an administrator run: CREATE ROLE ${REQUEST_ROLE} NOLOGIN; GRANT ${REQUEST_ROLE} TO %I`;

/**
 * Makes the role that requests run as, and lets this account take it on. Roles belong to the whole cluster: another
 * database, or another server in this moment, may have made it. From PostgreSQL 16 on, who makes a role may give it away
 * but not take it on without being given it.
 */
export const MAKE_REQUEST_ROLE = `DO $make$
DECLARE
  modern CONSTANT boolean := current_setting('server_version_num')::int >= 160000;
  hint CONSTANT text := format('${HINT}', session_user);
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${REQUEST_ROLE}') THEN
    BEGIN
      CREATE ROLE ${REQUEST_ROLE} NOLOGIN NOBYPASSRLS;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The database account "%" may not create the role ${REQUEST_ROLE}: give it CREATEROLE, or %',
          session_user, hint USING ERRCODE = 'insufficient_privilege';
    END;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${REQUEST_ROLE}' AND (rolsuper OR rolbypassrls)) THEN
    RAISE EXCEPTION 'The role ${REQUEST_ROLE} may bypass row-level security: ALTER ROLE ${REQUEST_ROLE} NOSUPERUSER NOBYPASSRLS';
  END IF;
  IF NOT pg_has_role(session_user, '${REQUEST_ROLE}', CASE WHEN modern THEN 'SET' ELSE 'MEMBER' END) THEN
    BEGIN
      EXECUTE format('GRANT ${REQUEST_ROLE} TO %I', session_user)
        || CASE WHEN modern THEN ' WITH SET TRUE, INHERIT FALSE' ELSE '' END;
    EXCEPTION
      WHEN unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The database account "%" may not take on the role ${REQUEST_ROLE}: %', session_user, hint
          USING ERRCODE = 'insufficient_privilege';
    END;
  END IF;
  IF NOT has_schema_privilege('${REQUEST_ROLE}', current_schema(), 'USAGE') THEN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO ${REQUEST_ROLE}', current_schema());
  END IF;
END $make$`;

/** The role stays where another database uses it, and where this account may not drop it. */
export const DROP_REQUEST_ROLE = `DO $drop$
BEGIN
  EXECUTE format('REVOKE ALL ON SCHEMA %I FROM ${REQUEST_ROLE}', current_schema());
  BEGIN
    DROP ROLE ${REQUEST_ROLE};
  EXCEPTION
    WHEN dependent_objects_still_exist OR insufficient_privilege THEN NULL;
  END;
END $drop$`;

const UNSECURED = `SELECT c.relname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE a.attname = 'organisation_id' AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
    AND c.relnamespace = current_schema()::regnamespace
    AND NOT (c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
  ORDER BY 1`;
const OWNER = "SELECT current_user AS account, row_security_active('change') AS held";
const TAKE_ON = `BEGIN; SET LOCAL ROLE ${REQUEST_ROLE}; SELECT FROM organisation LIMIT 0; ROLLBACK`;

/** The tables whose rows belong to organisations and that have nothing but the application's own scoping before them. */
export async function unsecuredTables(pool: Pick<Pool, 'query'>): Promise<string[]> {
  return (await pool.query<{ name: string }>(UNSECURED)).rows.map(({ name }) => name);
}

/**
 * Refuses to go on with a database in which the second barrier does not stand: roles are not part of a dump, and
 * policies for a role that is not there are left out when one is restored.
 */
export async function requireRowSecurity(pool: Pool): Promise<void> {
  const open = await unsecuredTables(pool);
  if (open.length > 0) {
    throw new Error(
      `Row-level security is missing on ${open.join(', ')}. Create the role ${REQUEST_ROLE} before a dump is restored`,
    );
  }
  const { account, held } = (await pool.query<{ account: string; held: boolean }>(OWNER)).rows[0] ?? {};
  if (held)
    throw new Error(`The database account "${account}" must own the tables: migrate with that account`);
  const client = await pool.connect();
  const problem = await client.query(TAKE_ON).then(
    () => undefined,
    (error: Error) => error,
  );
  if (problem) await client.query('ROLLBACK');
  client.release();
  if (problem) {
    const remedy = `GRANT ${REQUEST_ROLE} TO "${account}"`;
    throw new Error(
      `The database account "${account}" cannot work as ${REQUEST_ROLE} (${problem.message}): ${remedy}`,
    );
  }
}
