-- Papers, who wrote them, where they appeared and what they cite; after the small schemas of text-to-SQL collections (academic, scholar).
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(list, ',')))::int] $$;

create table organization (
  organization_id int primary key,
  name text not null,
  country text not null,
  continent text not null,
  type text not null
);
insert into organization
select i, a[1], a[2], a[3], case when i in (4, 13, 21, 24) then 'Company' when i in (8, 17, 26) then 'Research institute' else 'University' end
  from unnest(string_to_array('Hartwell University:United States:North America,Technical University of Lindau:Germany:Europe,Pacific State University:United States:North America,Vantage Research:United States:North America,University of Ashbourne:United Kingdom:Europe,Jiangbei University:China:Asia,Ecole Superieure de Valence:France:Europe,Institute for Computing Sciences:Netherlands:Europe,National University of Keelung:Taiwan:Asia,University of Saltford:Canada:North America,Hokuriku University:Japan:Asia,Tel Hadar University:Israel:Asia,Northlight AI:United Kingdom:Europe,University of Campo Novo:Brazil:South America,Southern Cross University of Technology:Australia:Oceania,Daejin Institute of Technology:South Korea:Asia,Institut Turing-Poincare:France:Europe,University of Ostergard:Denmark:Europe,Indian College of Engineering:India:Asia,Bayview University:United States:North America,Orchid Labs:China:Asia,University of Lucerne Lake:Switzerland:Europe,Polytechnic of Brianza:Italy:Europe,Cobalt Systems:United States:North America,Midland State University:United States:North America,Academy of Sciences Brno:Czech Republic:Europe', ',')) with ordinality as v (item, i),
  lateral (select string_to_array(item, ':') as a) as s;

create table author (
  author_id int primary key,
  name text not null,
  organization_id int references organization,
  email text,
  homepage text
);
insert into author
select i, f || ' ' || l, o, case when pg_temp.u('em', i) < 0.6 then lower(left(f, 1) || '.' || l || '@' || (string_to_array('hartwell,lindau,pacstate,vantage,ashbourne,jiangbei,valence,ics,keelung,saltford,hokuriku,telhadar,northlight,camponovo,scut,daejin,itp,ostergard,ice,bayview,orchid,lucernelake,brianza,cobalt,midland,avbrno', ','))[o] || '.example') end,
  case when pg_temp.u('hp', i) < 0.25 then 'https://people.example/' || lower(l) || i end
  from generate_series(1, 160) as i,
  lateral (select pg_temp.pick('r', i, 'w,w,w,c,c,i') as r) as r,
  lateral (select case r when 'c' then pg_temp.pick('cf', i, 'Wei,Xin,Jie,Ming,Yan,Hao,Ling,Tao,Yuki,Kenji,Min-jun,Chen') when 'i' then pg_temp.pick('nf', i, 'Anil,Deepa,Kiran,Lakshmi,Rohan,Sunita,Vikram') else pg_temp.pick('wf', i, 'Alice,Bernd,Carmen,David,Elena,Frederik,Giulia,Henry,Ilan,Julia,Karl,Laura,Marco,Nina,Oliver,Pauline,Rebecca,Sebastian,Tomas,Vera') end as f,
                  case r when 'c' then pg_temp.pick('cl', i, 'Zhang,Wang,Li,Liu,Huang,Chen,Zhao,Sun,Tanaka,Kim,Park,Lin') when 'i' then pg_temp.pick('nl', i, 'Agarwal,Gupta,Iyer,Mehta,Rao,Sharma') else pg_temp.pick('wl', i, 'Andersen,Barros,Clarke,Dietrich,Evans,Fischer,Girard,Holm,Jansen,Katz,Levy,Moreau,Novak,Olsen,Peters,Ricci,Stone,Turner,Vogel,Walsh') end as l,
                  case when pg_temp.u('noorg', i) < 0.05 then null else pg_temp.skew('org', i, 1, 26, 1.3) end as o) as s;

create table venue (
  venue_id int primary key,
  venue_name text not null,
  type text not null,
  publisher text,
  first_year int
);
insert into venue
select i, a[1], a[2], case when a[2] = 'Workshop' then null else a[3] end, a[4]::int
  from unnest(string_to_array('Conference on Data Management:Conference:ACS:1975,Very Large Systems:Conference:VLS Endowment:1977,Meeting on Computational Language:Conference:LingPress:1963,Empirical Language Processing:Conference:LingPress:1996,Conference on Learning Machines:Conference:Openreview Press:1980,Neural Computation Symposium:Conference:Openreview Press:1988,Vision and Patterns:Conference:ITEE:1985,World Web Conference:Conference:ACS:1994,Information Retrieval Symposium:Conference:ACS:1978,Human Interfaces:Conference:ACS:1982,Symposium on Programming Languages:Conference:ACS:1973,Networked Systems Design:Conference:Usefor:2004,Journal of Data and Knowledge:Journal:Elsner:1985,Transactions on Database Systems:Journal:ACS:1976,Machine Intelligence Review:Journal:Springfeld:1986,Journal of Language Engineering:Journal:Isis Press:1995,Computing Surveys Quarterly:Journal:ACS:1969,Pattern Analysis Letters:Journal:ITEE:1979,Workshop on Table Understanding:Workshop::2019,Workshop on Human-in-the-Loop Data:Workshop::2016,Workshop on Trustworthy Models:Workshop::2018,Knowledge Graph Days:Workshop::2017', ',')) with ordinality as v (item, i),
  lateral (select string_to_array(item, ':') as a) as s;

create table keyword (
  keyword_id int primary key,
  keyword text not null unique
);
insert into keyword
select i, k from unnest(string_to_array('query optimization,indexing,entity resolution,data cleaning,stream processing,transaction processing,question answering,machine translation,semantic parsing,named entity recognition,summarization,language models,reinforcement learning,graph neural networks,transfer learning,representation learning,object detection,image segmentation,recommender systems,web search,crowdsourcing,privacy,fairness,explainability,type systems,program synthesis,distributed systems,knowledge graphs,time series,benchmarking', ',')) with ordinality as v (k, i);

create table paper (
  paper_id int primary key,
  title text not null,
  venue_id int references venue,
  year int not null,
  num_pages int,
  best_paper text not null
);
insert into paper
select row_number() over (order by y, i), pg_temp.pick('t1', i, 'Learning to,Towards,Scalable,Efficient,Robust,Revisiting,A Survey of,On the Limits of,Rethinking,Benchmarking,Interactive,Unsupervised,Adaptive,Neural') || ' ' ||
  initcap(k.keyword) || ' ' || pg_temp.pick('t2', i, 'in the Wild,with Weak Supervision,for Heterogeneous Data,at Scale,without Labels,under Distribution Shift,with Pretrained Models,in Low-Resource Settings,over Relational Data,for Scientific Text,on Modern Hardware,with Human Feedback'),
  case when pg_temp.u('prep', i) < 0.08 then null else v.venue_id end, y, case when pg_temp.u('np', i) < 0.06 then null when v.type = 'Journal' then pg_temp.n('pg', i, 18, 42) when v.type = 'Workshop' then pg_temp.n('pg', i, 4, 8) else pg_temp.n('pg', i, 8, 14) end,
  case when pg_temp.u('best', i) < 0.035 and v.type <> 'Workshop' then 'Yes' else 'No' end
  from (select i, 2010 + floor(16.4 * power(pg_temp.u('year', i), 0.6))::int as y, pg_temp.skew('ven', i, 1, 22, 1.2) as venue, pg_temp.n('kw', i, 1, 30) as keyword_id from generate_series(1, 260) as i) as x
  join keyword as k using (keyword_id) join venue as v on v.venue_id = case when x.venue >= 19 and y < 2019 then 1 else x.venue end;
update paper set title = regexp_replace(title, '^Learning to ', 'Learning ') where title like 'Learning to %';

create table writes (
  paper_id int references paper,
  author_id int references author,
  author_order int not null,
  primary key (paper_id, author_id)
);
insert into writes
select paper_id, author_id, row_number() over (partition by paper_id order by k) from (
  select distinct on (paper_id, author_id) paper_id, case when k > 1 and pg_temp.u('near', paper_id * 10 + k) < 0.55 then 1 + (lead_author + pg_temp.n('co', paper_id * 10 + k, 1, 5)) % 160 when k = 1 then lead_author else pg_temp.skew('any', paper_id * 10 + k, 1, 160, 1.5) end as author_id, k
    from (select paper_id, pg_temp.skew('lead', paper_id, 1, 160, 1.7) as lead_author from paper) as p, generate_series(1, 6) as k
   where k <= 1 + pg_temp.skew('na', paper_id, 0, 5, 1.3) order by 1, 2, 3) as x;

create table paper_keyword (
  paper_id int references paper,
  keyword_id int references keyword,
  primary key (paper_id, keyword_id)
);
insert into paper_keyword
select paper_id, keyword_id from paper join keyword on lower(title) like '% ' || keyword || ' %' union
select paper_id, pg_temp.skew('pk', paper_id * 10 + k, 1, 30, 1.3) from paper, generate_series(1, 2) as k where pg_temp.u('has', paper_id * 10 + k) < 0.6;

create table citation (
  citing_paper_id int references paper (paper_id),
  cited_paper_id int references paper (paper_id),
  primary key (citing_paper_id, cited_paper_id)
);
insert into citation
select a.paper_id, b.paper_id
  from paper as a join paper as b on b.year < a.year or b.year = a.year and b.paper_id < a.paper_id and a.paper_id % 4 = 0
 where pg_temp.u('cite' || a.paper_id, b.paper_id) < 0.11 * power(pg_temp.u('fame', b.paper_id), 4) + case when exists (select from paper_keyword as x join paper_keyword as y using (keyword_id) where x.paper_id = a.paper_id and y.paper_id = b.paper_id) then 0.02 else 0 end;
