--
-- PostgreSQL database dump
--

\restrict lkAdjlrEegWN5FEU2gHRjIiDDHSoN8WexNPoDDXRp6WWrWndxXnEaXf1mznSb9x

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: Odd; place; Type: SCHEMA; Schema: -; Owner: app_owner
--

CREATE SCHEMA "Odd; place";


ALTER SCHEMA "Odd; place" OWNER TO app_owner;

--
-- Name: app; Type: SCHEMA; Schema: -; Owner: app_owner
--

CREATE SCHEMA app;


ALTER SCHEMA app OWNER TO app_owner;

--
-- Name: public; Type: SCHEMA; Schema: -; Owner: app_owner
--

-- *not* creating schema, since initdb creates it


ALTER SCHEMA public OWNER TO app_owner;

--
-- Name: mood; Type: TYPE; Schema: public; Owner: app_owner
--

CREATE TYPE public.mood AS ENUM (
    'calm',
    'it''s odd',
    'ไทย'
);


ALTER TYPE public.mood OWNER TO app_owner;

--
-- Name: positive; Type: DOMAIN; Schema: public; Owner: app_owner
--

CREATE DOMAIN public.positive AS integer
	CONSTRAINT positive_check CHECK ((VALUE > 0));


ALTER DOMAIN public.positive OWNER TO app_owner;

--
-- Name: doubled(integer); Type: FUNCTION; Schema: public; Owner: app_owner
--

CREATE FUNCTION public.doubled(n integer) RETURNS integer
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT n AS n;
 SELECT (n * 2);
END;


ALTER FUNCTION public.doubled(n integer) OWNER TO app_owner;

--
-- Name: nothing(); Type: PROCEDURE; Schema: public; Owner: app_owner
--

CREATE PROCEDURE public.nothing()
    LANGUAGE sql
    AS $$ select 1; $$;


ALTER PROCEDURE public.nothing() OWNER TO app_owner;

--
-- Name: touch(); Type: FUNCTION; Schema: public; Owner: app_owner
--

CREATE FUNCTION public.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
begin
  -- a ; in a comment, and a quote's '
  new.name := new.name || $$;$$;
  return new;
end;
$_$;


ALTER FUNCTION public.touch() OWNER TO app_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: Child's "table"; Type: TABLE; Schema: Odd; place; Owner: app_owner
--

CREATE TABLE "Odd; place"."Child's ""table""" (
    "the id" bigint NOT NULL,
    parent integer,
    "note$1" text
);


ALTER TABLE "Odd; place"."Child's ""table""" OWNER TO app_owner;

--
-- Name: Child's "table"_the id_seq; Type: SEQUENCE; Schema: Odd; place; Owner: app_owner
--

CREATE SEQUENCE "Odd; place"."Child's ""table""_the id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE "Odd; place"."Child's ""table""_the id_seq" OWNER TO app_owner;

--
-- Name: Child's "table"_the id_seq; Type: SEQUENCE OWNED BY; Schema: Odd; place; Owner: app_owner
--

ALTER SEQUENCE "Odd; place"."Child's ""table""_the id_seq" OWNED BY "Odd; place"."Child's ""table"""."the id";


--
-- Name: parent; Type: TABLE; Schema: public; Owner: app_owner
--

CREATE TABLE public.parent (
    id integer NOT NULL,
    name text DEFAULT 'semi;colon'::text NOT NULL,
    mood public.mood,
    size public.positive,
    twice integer GENERATED ALWAYS AS (((size)::integer * 2)) STORED,
    tags text[] DEFAULT '{}'::text[],
    doc jsonb,
    raw bytea,
    at timestamp with time zone
);

ALTER TABLE ONLY public.parent FORCE ROW LEVEL SECURITY;


ALTER TABLE public.parent OWNER TO app_owner;

--
-- Name: TABLE parent; Type: COMMENT; Schema: public; Owner: app_owner
--

COMMENT ON TABLE public.parent IS 'It''s a "parent";
\. on a line';


--
-- Name: COLUMN parent.raw; Type: COMMENT; Schema: public; Owner: app_owner
--

COMMENT ON COLUMN public.parent.raw IS 'bytes';


--
-- Name: calm; Type: VIEW; Schema: public; Owner: app_owner
--

CREATE VIEW public.calm AS
 SELECT parent.id,
    parent.name
   FROM public.parent
  WHERE (parent.mood = 'calm'::public.mood);


ALTER TABLE public.calm OWNER TO app_owner;

--
-- Name: counted; Type: MATERIALIZED VIEW; Schema: public; Owner: app_owner
--

CREATE MATERIALIZED VIEW public.counted AS
 SELECT count(*) AS many
   FROM public.parent
  WITH NO DATA;


ALTER TABLE public.counted OWNER TO app_owner;

--
-- Name: loose; Type: SEQUENCE; Schema: public; Owner: app_owner
--

CREATE SEQUENCE public.loose
    START WITH 7
    INCREMENT BY 3
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.loose OWNER TO app_owner;

--
-- Name: measured; Type: TABLE; Schema: public; Owner: app_owner
--

CREATE TABLE public.measured (
    day date NOT NULL,
    value numeric(10,2)
)
PARTITION BY RANGE (day);


ALTER TABLE public.measured OWNER TO app_owner;

--
-- Name: measured_2026; Type: TABLE; Schema: public; Owner: app_owner
--

CREATE TABLE public.measured_2026 (
    day date NOT NULL,
    value numeric(10,2)
);


ALTER TABLE public.measured_2026 OWNER TO app_owner;

--
-- Name: measured_rest; Type: TABLE; Schema: public; Owner: app_owner
--

CREATE TABLE public.measured_rest (
    day date NOT NULL,
    value numeric(10,2)
);


ALTER TABLE public.measured_rest OWNER TO app_owner;

--
-- Name: parent_id_seq; Type: SEQUENCE; Schema: public; Owner: app_owner
--

ALTER TABLE public.parent ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.parent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: measured_2026; Type: TABLE ATTACH; Schema: public; Owner: app_owner
--

ALTER TABLE ONLY public.measured ATTACH PARTITION public.measured_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');


--
-- Name: measured_rest; Type: TABLE ATTACH; Schema: public; Owner: app_owner
--

ALTER TABLE ONLY public.measured ATTACH PARTITION public.measured_rest DEFAULT;


--
-- Name: Child's "table" the id; Type: DEFAULT; Schema: Odd; place; Owner: app_owner
--

ALTER TABLE ONLY "Odd; place"."Child's ""table""" ALTER COLUMN "the id" SET DEFAULT nextval('"Odd; place"."Child''s ""table""_the id_seq"'::regclass);


--
-- Data for Name: Child's "table"; Type: TABLE DATA; Schema: Odd; place; Owner: app_owner
--

COPY "Odd; place"."Child's ""table""" ("the id", parent, "note$1") FROM stdin;
1	1	\\.
2	2	\N
3	\N	
\.


--
-- Data for Name: measured_2026; Type: TABLE DATA; Schema: public; Owner: app_owner
--

COPY public.measured_2026 (day, value) FROM stdin;
2026-05-05	1.10
\.


--
-- Data for Name: measured_rest; Type: TABLE DATA; Schema: public; Owner: app_owner
--

COPY public.measured_rest (day, value) FROM stdin;
1999-12-31	\N
\.


--
-- Data for Name: parent; Type: TABLE DATA; Schema: public; Owner: app_owner
--

COPY public.parent (id, name, mood, size, tags, doc, raw, at) FROM stdin;
1	plain	calm	1	{a,"b,c",NULL}	{"a": [1, 2.50, "x\\ty"]}	\\x00ff5c	2026-01-01 20:04:05.678901+00
2	tab\there\nline \\. \\N	it's odd	2	{}	null	\\x	infinity
3		ไทย	\N	\N	\N	\N	\N
\.


--
-- Name: Child's "table"_the id_seq; Type: SEQUENCE SET; Schema: Odd; place; Owner: app_owner
--

SELECT pg_catalog.setval('"Odd; place"."Child''s ""table""_the id_seq"', 3, true);


--
-- Name: loose; Type: SEQUENCE SET; Schema: public; Owner: app_owner
--

SELECT pg_catalog.setval('public.loose', 7, true);


--
-- Name: parent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: app_owner
--

SELECT pg_catalog.setval('public.parent_id_seq', 3, true);


--
-- Name: Child's "table" Child's "table"_pkey; Type: CONSTRAINT; Schema: Odd; place; Owner: app_owner
--

ALTER TABLE ONLY "Odd; place"."Child's ""table"""
    ADD CONSTRAINT "Child's ""table""_pkey" PRIMARY KEY ("the id");


--
-- Name: parent parent_name_mood_key; Type: CONSTRAINT; Schema: public; Owner: app_owner
--

ALTER TABLE ONLY public.parent
    ADD CONSTRAINT parent_name_mood_key UNIQUE (name, mood);


--
-- Name: parent parent_pkey; Type: CONSTRAINT; Schema: public; Owner: app_owner
--

ALTER TABLE ONLY public.parent
    ADD CONSTRAINT parent_pkey PRIMARY KEY (id);


--
-- Name: one_calm; Type: INDEX; Schema: public; Owner: app_owner
--

CREATE UNIQUE INDEX one_calm ON public.parent USING btree (lower(name)) WHERE (mood = 'calm'::public.mood);


--
-- Name: parent_tags_idx; Type: INDEX; Schema: public; Owner: app_owner
--

CREATE INDEX parent_tags_idx ON public.parent USING gin (tags);


--
-- Name: parent touched; Type: TRIGGER; Schema: public; Owner: app_owner
--

CREATE TRIGGER touched BEFORE UPDATE ON public.parent FOR EACH ROW EXECUTE FUNCTION public.touch();


--
-- Name: Child's "table" Child's "table"_parent_fkey; Type: FK CONSTRAINT; Schema: Odd; place; Owner: app_owner
--

ALTER TABLE ONLY "Odd; place"."Child's ""table"""
    ADD CONSTRAINT "Child's ""table""_parent_fkey" FOREIGN KEY (parent) REFERENCES public.parent(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;


--
-- Name: parent calm_only; Type: POLICY; Schema: public; Owner: app_owner
--

CREATE POLICY calm_only ON public.parent FOR SELECT USING ((mood = 'calm'::public.mood));


--
-- Name: parent; Type: ROW SECURITY; Schema: public; Owner: app_owner
--

ALTER TABLE public.parent ENABLE ROW LEVEL SECURITY;

--
-- Name: TABLE parent; Type: ACL; Schema: public; Owner: app_owner
--

GRANT SELECT ON TABLE public.parent TO pg_monitor;


--
-- Name: counted; Type: MATERIALIZED VIEW DATA; Schema: public; Owner: app_owner
--

REFRESH MATERIALIZED VIEW public.counted;


--
-- PostgreSQL database dump complete
--

\unrestrict lkAdjlrEegWN5FEU2gHRjIiDDHSoN8WexNPoDDXRp6WWrWndxXnEaXf1mznSb9x

