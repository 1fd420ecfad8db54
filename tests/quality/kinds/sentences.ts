import type { Language } from '@pairsmith/core';

/** Each kind of question and condition as it is said of the workshop, style by style. */
export const SENTENCES: Record<string, Record<Language, string[]>> = {
  below: {
    zh: [
      'formal: 请统计各上级的直接下属数量。',
      'colloquial: 每名上级各有多少名直接下属？',
      'imperative: 按上级统计直接下属数量。',
      'interrogative: 各上级的直接下属数量分别是多少？',
      'keyword: 各上级 直接下属数量',
    ],
    en: [
      'formal: Please report the number of direct reports of each manager.',
      'colloquial: How many direct reports does each manager have?',
      'imperative: Count the direct reports of each manager.',
      'interrogative: What is the number of direct reports for each manager?',
      'keyword: Number of direct reports by manager',
    ],
  },
  having_measure: {
    zh: [
      'formal: 请列出到访记录的平均消费金额超过60元的买家及其数值。',
      'imperative: 找出到访记录的平均消费金额超过60元的买家，并给出数值。',
      'interrogative: 到访记录的平均消费金额超过60元的买家有哪些，分别是多少？',
    ],
    en: [
      'formal: Please list the buyers for which the average spent amount of visits is above 60.',
      'imperative: Find the buyers for which the average spent amount of visits exceeds 60.',
      'interrogative: For which buyers is the average spent amount of visits above 60?',
    ],
  },
  kept: {
    zh: [
      'formal: 请列出2022年和2023年都有到访记录的买家。',
      'colloquial: 哪些买家2022年和2023年都有到访记录？',
      'imperative: 找出2022年和2023年都有到访记录的买家。',
      'interrogative: 2022年和2023年都有到访记录的买家有哪些？',
      'keyword: 2022年和2023年都有到访记录的买家',
    ],
    en: [
      'formal: Please list the buyers that had visits in both 2022 and 2023.',
      'colloquial: Which buyers had visits both in 2022 and in 2023?',
      'imperative: Find the buyers with visits in both 2022 and 2023.',
      'interrogative: Which buyers had visits in both 2022 and 2023?',
      'keyword: Buyers with visits in both 2022 and 2023',
    ],
  },
  lead_time: {
    zh: [
      'formal: 请统计烧制订单从下单日期到交付日期的平均天数和最长天数。',
      'colloquial: 烧制订单从下单日期到交付日期平均要多少天，最长多少天？',
      'imperative: 计算烧制订单从下单日期到交付日期的平均天数与最长天数。',
      'interrogative: 烧制订单从下单日期到交付日期的平均天数和最长天数分别是多少？',
    ],
    en: [
      'formal: Please report the average and the longest number of days that firing records take from order to delivery.',
      'colloquial: How many days do firing records take from order to delivery on average, and at most?',
      'imperative: Calculate the average and maximum number of days that firing records take from order to delivery.',
      'interrogative: What are the average and the longest number of days that firing records take from order to delivery?',
    ],
  },
  leaves: {
    zh: [
      'formal: 请列出没有直接下属的陶工。',
      'colloquial: 哪些陶工没有直接下属？',
      'imperative: 找出没有直接下属的陶工。',
      'interrogative: 没有直接下属的陶工有哪些？',
      'keyword: 没有直接下属的陶工',
    ],
    en: [
      'formal: Please list the potters that have no direct reports.',
      "colloquial: Which potters don't have any direct reports?",
      'imperative: Find the potters without direct reports.',
      'interrogative: Which potters have no direct reports?',
      'keyword: Potters without direct reports',
    ],
  },
  lost: {
    zh: [
      'formal: 请列出2022年有到访记录、但2023年没有的买家。',
      'colloquial: 哪些买家2022年还有到访记录，2023年就没有了？',
      'imperative: 找出2022年有到访记录而2023年没有的买家。',
      'interrogative: 2022年有到访记录但2023年没有到访记录的买家有哪些？',
      'keyword: 2022年有到访记录、2023年没有的买家',
    ],
    en: [
      'formal: Please list the buyers that had visits in 2022 but none in 2023.',
      'colloquial: Which buyers had visits in 2022 but none in 2023?',
      'imperative: Find the buyers with visits in 2022 but without any in 2023.',
      'interrogative: Which buyers had visits in 2022 but not in 2023?',
      'keyword: Buyers with visits in 2022 but not in 2023',
    ],
  },
  portion_trend: {
    zh: [
      'formal: 请统计2022年每月的到访记录中，到访类型为修补的占比。',
      'colloquial: 2022年每个月的到访记录里，到访类型为修补的占比各是多少？',
      'imperative: 按月计算2022年的到访记录中到访类型为修补的占比。',
      'interrogative: 2022年各月的到访记录中，到访类型为修补的占比分别是多少？',
    ],
    // Its values are Chinese: nobody mixes them into English.
    en: [],
  },
  profile: {
    zh: [
      'formal: 请统计各买家的到访记录数、消费金额合计和平均消费金额。',
      'formal: 请按买家统计到访记录数、消费金额合计和平均消费金额。',
      'colloquial: 各买家有多少条到访记录，消费金额一共是多少，平均又是多少？',
      'imperative: 按买家统计到访记录数、消费金额合计以及平均消费金额。',
      'interrogative: 各买家的到访记录数、消费金额合计和平均消费金额分别是多少？',
      'interrogative: 按买家统计，到访记录数、消费金额合计和平均消费金额分别是多少？',
      'keyword: 各买家 到访记录数 消费金额合计 平均消费金额',
    ],
    en: [
      'formal: Please report the number of visits, the total spent amount and the average spent amount by buyer.',
      'imperative: Show the number of visits, the total spent amount and the average spent amount by buyer.',
      'interrogative: What are the number of visits, the total spent amount and the average spent amount by buyer?',
      'keyword: Number of visits, total spent amount and average spent amount by buyer',
    ],
  },
  range_by: {
    zh: [
      'formal: 请统计各买家的到访记录中消费金额的最大值、最小值和平均值。',
      'formal: 请按买家统计到访消费金额的最大值、最小值和平均值。',
      'colloquial: 各买家的到访记录，消费金额最高是多少，最低是多少，平均又是多少？',
      'imperative: 按买家列出到访消费金额的最大值、最小值和平均值。',
      'interrogative: 按买家统计，到访消费金额的最大值、最小值和平均值分别是多少？',
      'keyword: 各买家 到访消费金额 最大 最小 平均',
    ],
    en: [
      'formal: Please report the maximum, minimum and average spent amount of visits by buyer.',
      'imperative: Show the maximum, minimum and average spent amount of visits by buyer.',
      'interrogative: What are the maximum, minimum and average spent amount of visits by buyer?',
      'keyword: Maximum, minimum and average spent amount of visits by buyer',
    ],
  },
  roots: {
    zh: [
      'formal: 请列出没有上级的陶工。',
      'colloquial: 哪些陶工没有上级？',
      'imperative: 找出没有上级的陶工。',
      'interrogative: 没有上级的陶工有哪些？',
      'keyword: 没有上级的陶工',
    ],
    en: [
      'formal: Please list the potters that have no manager.',
      "colloquial: Which potters don't have a manager?",
      'imperative: Find the potters without a manager.',
      'interrogative: Which potters have no manager?',
      'keyword: Potters without a manager',
    ],
  },
  superior: {
    zh: [
      'formal: 请列出所有陶工及其上级，没有的也列出。',
      'colloquial: 每名陶工的上级分别是谁？没有的也要列出来。',
      'imperative: 列出每名陶工和对应的上级，没有的也列出。',
      'interrogative: 所有陶工的上级分别是谁？没有的也列出。',
    ],
    en: [
      'formal: Please list all potters with their manager, including those without one.',
      'colloquial: What is the manager of each potter? Include the potters without one.',
      'imperative: Show every potter together with its manager, including potters without a manager.',
      'interrogative: What is the manager of each potter, including potters without a manager?',
      'keyword: All potters with their manager, including those without one',
    ],
  },
  top_of_each: {
    zh: [
      'formal: 请列出各区县的买家中烧制订单数量最多的2个（不论订单状态）。',
      'colloquial: 各区县的买家里，烧制订单数量最多的是哪2个，分别是多少（不论订单状态）？',
      'imperative: 找出各区县的买家中烧制订单数量最多的2个，并给出数值（不论订单状态）。',
      'imperative: 按买家所在区县分别列出烧制订单数量最多的2个买家（不论订单状态）。',
      'interrogative: 各区县的买家中，烧制订单数量最多的分别是哪2个（不论订单状态）？',
    ],
    en: [
      'formal: Please list the 2 buyers with the highest number of firing records in each county, regardless of stage.',
      'colloquial: Which 2 buyers have the highest number of firing records in each county, regardless of stage?',
      'imperative: Show the top 2 buyers by number of firing records for each county, regardless of stage.',
      'interrogative: For each county, which 2 buyers have the highest number of firing records, regardless of stage?',
    ],
  },
  worth: {
    zh: [
      'formal: 请统计已完成烧制订单的烧制明细的总金额（单价×数量，折扣后）。',
      'colloquial: 已完成烧制订单的烧制明细的总金额（单价×数量，折扣后）一共是多少？',
      'imperative: 算一下已完成烧制订单的烧制明细的总金额（单价×数量，折扣后）。',
      'interrogative: 已完成烧制订单的烧制明细的总金额（单价×数量，折扣后）是多少？',
    ],
    en: [
      'formal: Please report the total value (unit price × quantity, after discount) of firing lines for completed firing records.',
      'colloquial: What do the firing lines for completed firing records come to in total value (unit price × quantity, after discount)?',
      'imperative: Calculate the total value (unit price × quantity, after discount) of firing lines for completed firing records.',
      'interrogative: What is the total value (unit price × quantity, after discount) of firing lines for completed firing records?',
    ],
  },
  worth_by: {
    zh: [
      'formal: 请按买家统计已完成烧制订单的烧制明细的总金额（单价×数量，折扣后）。',
      'colloquial: 各买家的已完成烧制订单的烧制明细，总金额（单价×数量，折扣后）加起来各是多少？',
      'imperative: 按买家汇总已完成烧制订单的烧制明细的总金额（单价×数量，折扣后）。',
      'interrogative: 按买家统计，已完成烧制订单的烧制明细的总金额（单价×数量，折扣后）分别是多少？',
    ],
    en: [
      'formal: Please report the total value (unit price × quantity, after discount) of firing lines for completed firing records by buyer.',
      "colloquial: What's the total value (unit price × quantity, after discount) of the firing lines for completed firing records by buyer?",
      'imperative: Calculate the total value (unit price × quantity, after discount) of firing lines for completed firing records by buyer.',
      'interrogative: What is the total value (unit price × quantity, after discount) of firing lines for completed firing records by buyer?',
    ],
  },
  year_over_year: {
    zh: [
      'formal: 请给出2024年各月交付的烧制订单数量、2023年同月的数值以及同比增长率。',
      'colloquial: 2024年每个月交付的烧制订单数量比2023年同月增减了百分之几？两年的数也一并给出。',
      'imperative: 对比2024年与2023年各月交付的烧制订单数量，并计算同比增长率。',
      'interrogative: 2024年各月交付的烧制订单数量与2023年同月相比，同比增长率是多少？两年的数值分别是多少？',
    ],
    en: [
      'formal: Please report the number of firing records delivered in each month of 2024 and in the same month of 2023, with the percentage change.',
      'colloquial: How does the number of firing records delivered in each month of 2024 compare with the same month of 2023, in percent?',
      'imperative: Compare the number of firing records delivered in each month of 2024 with the same month of 2023, with the percentage change.',
      'interrogative: What is the number of firing records delivered in each month of 2024, in the same month of 2023, and the percentage change?',
    ],
  },
  among: {
    zh: [
      'formal: 请统计到访类型为修补或课程的到访记录数。',
      'formal: 请统计共有多少条到访类型为修补或课程的到访记录。',
      'colloquial: 到访类型为修补或课程的到访记录一共有多少条？',
      'colloquial: 帮我数数到访类型为修补或课程的到访记录有多少条。',
      'imperative: 查一下到访类型为修补或课程的到访记录有多少条。',
      'imperative: 查一下到访类型为修补或课程的到访记录数。',
      'interrogative: 到访类型为修补或课程的到访记录数是多少？',
      'interrogative: 共有多少条到访类型为修补或课程的到访记录？',
    ],
    en: [
      'formal: Please report the number of firing records for buyers in Kent or Devon, regardless of stage.',
      'imperative: Count the firing records for buyers in Kent or Devon, regardless of stage.',
      'interrogative: What is the number of firing records for buyers in Kent or Devon, regardless of stage?',
      'interrogative: How many firing records are there for buyers in Kent or Devon, regardless of stage?',
    ],
  },
  is_not: {
    zh: [
      'formal: 请统计到访类型不是取货的到访记录数。',
      'formal: 请统计共有多少条到访类型不是取货的到访记录。',
      'colloquial: 到访类型不是取货的到访记录一共有多少条？',
      'colloquial: 帮我数数到访类型不是取货的到访记录有多少条。',
      'imperative: 查一下到访类型不是取货的到访记录有多少条。',
      'imperative: 查一下到访类型不是取货的到访记录数。',
      'interrogative: 到访类型不是取货的到访记录数是多少？',
      'interrogative: 共有多少条到访类型不是取货的到访记录？',
    ],
    en: [
      'formal: Please report the number of firing records that are not completed.',
      'imperative: Count the firing records that are not completed.',
      'interrogative: What is the number of firing records that are not completed?',
      'interrogative: How many firing records are not completed?',
    ],
  },
  between: {
    zh: [
      'formal: 请统计重量在400到500克之间的器物数量。',
      'formal: 请统计共有多少个重量在400到500克之间的器物。',
      'colloquial: 重量在400到500克之间的器物一共有多少个？',
      'colloquial: 帮我数数重量在400到500克之间的器物有多少个。',
      'imperative: 查一下重量在400到500克之间的器物有多少个。',
      'imperative: 查一下重量在400到500克之间的器物数量。',
      'interrogative: 重量在400到500克之间的器物数量是多少？',
      'interrogative: 共有多少个重量在400到500克之间的器物？',
    ],
    en: [
      'formal: Please report the number of pieces weighing between 400 and 500.',
      'imperative: Count the pieces weighing between 400 and 500.',
      'interrogative: What is the number of pieces weighing between 400 and 500?',
      'interrogative: How many pieces weigh between 400 and 500?',
      'keyword: Number of pieces weighing between 400 and 500',
    ],
  },
  contains: {
    zh: [
      'formal: 请统计名称包含“Blue”的器物数量。',
      'formal: 请统计共有多少个名称包含“Blue”的器物。',
      'colloquial: 名称包含“Blue”的器物一共有多少个？',
      'colloquial: 帮我数数名称包含“Blue”的器物有多少个。',
      'imperative: 查一下名称包含“Blue”的器物有多少个。',
      'imperative: 查一下名称包含“Blue”的器物数量。',
      'interrogative: 名称包含“Blue”的器物数量是多少？',
      'interrogative: 共有多少个名称包含“Blue”的器物？',
    ],
    en: [
      'formal: Please report the number of pieces whose name contains "Blue".',
      'imperative: Count the pieces whose name contains "Blue".',
      'interrogative: What is the number of pieces whose name contains "Blue"?',
      'interrogative: How many pieces are there whose name contains "Blue"?',
    ],
  },
  late: {
    zh: [
      'formal: 请统计交付日期晚于约定交付日期的烧制订单数量。',
      'formal: 请统计共有多少笔交付日期晚于约定交付日期的烧制订单。',
      'colloquial: 交付日期晚于约定交付日期的烧制订单一共有多少笔？',
      'colloquial: 帮我数数交付日期晚于约定交付日期的烧制订单有多少笔。',
      'imperative: 查一下交付日期晚于约定交付日期的烧制订单有多少笔。',
      'imperative: 查一下交付日期晚于约定交付日期的烧制订单数量。',
      'interrogative: 交付日期晚于约定交付日期的烧制订单数量是多少？',
      'interrogative: 共有多少笔交付日期晚于约定交付日期的烧制订单？',
    ],
    en: [
      'formal: Please report the number of firing records delivered later than the promised date.',
      'imperative: Count the firing records delivered later than the promised date.',
      'interrogative: What is the number of firing records delivered later than the promised date?',
      'interrogative: How many firing records were delivered later than the promised date?',
      'keyword: Number of firing records delivered later than the promised date',
    ],
  },
};
