-- A motorway operator's business database as one finds them: short of comments and of declared keys.
create schema ods;

create type urgency_level as enum ('一般', '较急', '紧急');

create table bss_company (
  id varchar(32) primary key,
  company_no varchar(20) not null,
  company_name varchar(100) not null,
  parent_id varchar(32),
  company_type char(1),
  city varchar(20),
  established_on date,
  reg_capital numeric(14, 2),
  contact_name varchar(40),
  contact_phone varchar(20),
  version int not null default 1,
  created_at timestamp not null default current_timestamp,
  created_by varchar(40),
  is_deleted smallint not null default 0
);

create table bss_section_route (
  route_code varchar(16) not null,
  route_name varchar(60) not null,
  toll_class char(1),
  length_km numeric(8, 2),
  opened_on date
);

create table bss_service_area (
  id varchar(32) primary key,
  service_area_no varchar(16) not null,
  service_area_name varchar(60) not null,
  company_id varchar(32) references bss_company (id),
  route_code varchar(16),
  direction varchar(8),
  service_state varchar(50),
  area_level varchar(4),
  area_position varchar(40),
  parking_spaces int,
  has_charging boolean not null default false,
  opened_on date,
  ext_info jsonb,
  created_at timestamp not null default current_timestamp,
  updated_at timestamp,
  is_deleted smallint not null default 0
);

create table bss_branch (
  id varchar(32) not null,
  branch_no varchar(24) not null,
  branch_name varchar(80) not null,
  service_area_id varchar(32) references bss_service_area (id),
  company_id varchar(32),
  classify varchar(20),
  product_brand varchar(40),
  status char(1),
  floor_space numeric(8, 2),
  open_hours varchar(20),
  created_at timestamp not null default current_timestamp,
  deleted_at timestamp
);

create table bss_lease_contract (
  contract_no varchar(32) not null,
  branch_id varchar(32) not null,
  tenant_company_id varchar(32),
  contract_status varchar(10),
  sign_date date,
  start_date date,
  end_date date,
  annual_rent numeric(14, 2),
  royalty_rate numeric(5, 4),
  settle_cycle char(1),
  attachment_url varchar(200)
);

create table bss_product (
  product_code varchar(20) primary key,
  product_name varchar(80) not null,
  category_name varchar(30),
  brand varchar(40),
  unit varchar(8),
  list_price numeric(10, 2),
  cost_price numeric(10, 2),
  shelf_status smallint,
  is_deleted smallint not null default 0
);

create table bss_member (
  member_id int primary key,
  member_name varchar(40),
  gender char(1),
  mobile varchar(20),
  id_card_no varchar(18),
  plate_no varchar(12),
  email varchar(80),
  home_address varchar(200),
  member_level varchar(10),
  points int,
  register_date date,
  register_area_id varchar(32),
  last_login_at timestamp,
  is_deleted smallint not null default 0
);

create table bss_sales_order (
  order_id bigint primary key,
  order_no varchar(32) not null,
  branch_id varchar(32) not null,
  member_id int,
  pay_channel varchar(12),
  order_status char(1),
  total_amount numeric(12, 2),
  discount_amount numeric(10, 2),
  ordered_at timestamp not null,
  paid_at timestamp,
  cashier_name varchar(40),
  remark text,
  deleted_at timestamp
);

create table bss_sales_order_item (
  item_id bigint not null,
  order_id bigint not null,
  product_code varchar(20) not null,
  unit_price numeric(10, 2),
  quantity int,
  line_amount numeric(12, 2),
  is_gift boolean not null default false
);

create table bss_business_day_data (
  oper_date date not null,
  service_no varchar(16) not null,
  branch_no varchar(24) not null,
  wx numeric(12, 2),
  wx_order int,
  zfb numeric(12, 2),
  zfb_order int,
  rmb numeric(12, 2),
  rmb_order int,
  order_sum int,
  pay_sum numeric(12, 2),
  source_type char(1),
  create_ts timestamp,
  is_deleted smallint not null default 0
);

create table bss_complaint (
  id bigint not null,
  service_area_id varchar(32),
  branch_id varchar(32),
  complaint_type varchar(20),
  urgency urgency_level,
  handle_state char(1),
  satisfaction smallint,
  complained_at timestamp not null,
  handled_at timestamp,
  content text,
  contact_info jsonb
);

create table bss_inspection (
  id bigint not null,
  service_area_id varchar(32) not null,
  inspect_date date not null,
  item_name varchar(30),
  score numeric(5, 1),
  result varchar(10),
  inspector_name varchar(40),
  rectified boolean
);

create table ods.vehicle_flow (
  flow_date date not null,
  service_area_id varchar(32) not null,
  car_type varchar(12) not null,
  flow_count int,
  stay_minutes numeric(6, 1),
  data_source char(1)
) partition by range (flow_date);

create table ods.charging_pile (
  pile_no varchar(24) not null,
  service_area_id varchar(32),
  vendor varchar(40),
  pile_type char(2),
  rated_power_kw numeric(6, 1),
  run_state varchar(10),
  installed_on date
);

create table ods.charging_session (
  session_id bigint not null,
  pile_no varchar(24) not null,
  plate_no varchar(12),
  start_time timestamp not null,
  end_time timestamp,
  energy_kwh numeric(8, 2),
  unit_price numeric(6, 4),
  fee_amount numeric(10, 2),
  end_reason smallint
);

create table ods.sync_failure_log (
  id bigint,
  source_table varchar(60),
  error_text text,
  failed_at timestamp
);

do $$
begin
  for m in 0..23 loop
    execute format('create table ods.vehicle_flow_%s partition of ods.vehicle_flow for values from (%L) to (%L)',
      to_char(date '2023-01-01' + make_interval(months => m), 'YYYYMM'),
      (date '2023-01-01' + make_interval(months => m))::date,
      (date '2023-01-01' + make_interval(months => m + 1))::date);
  end loop;
end $$;

create view v_area_month_revenue as
select a.id as service_area_id,
       a.service_area_name,
       date_trunc('month', d.oper_date)::date as stat_month,
       sum(d.order_sum) as order_count,
       sum(d.pay_sum) as revenue
  from bss_business_day_data d
  join bss_service_area a on a.service_area_no = d.service_no
 where d.is_deleted = 0 and a.is_deleted = 0
 group by a.id, a.service_area_name, date_trunc('month', d.oper_date)::date;
