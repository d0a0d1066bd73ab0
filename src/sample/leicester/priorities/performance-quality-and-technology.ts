import type { SamplePriority } from '../../sample.types';
import { posts } from '../posts';

export const performanceQualityAndTechnology: SamplePriority[] = [
  {
    number: 8,
    title: 'A programme that makes performance part of the culture of the department',
    iStatements: [
      'Whoever I see, the service is good.',
      'The services I use get better as time goes on.',
      'When something goes wrong, somebody answers for it.',
    ],
    weStatements: [
      'We let data guide our decisions and our improvement.',
      'We say what we expect and check whether it happens.',
      'We learn together and hold each other to account.',
    ],
    sponsor: posts.directorEducation,
    areasOfAction: [
      {
        reference: 'P26/8.1',
        title: 'Leadership and performance programme for managers, January to June 2026',
        owner: posts.headAcademy,
        dueDate: '2026-06-30',
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative: 'Every manager concerned has begun, and the second phase is planned for the autumn.',
            progress:
              'First sessions attended, workbooks for reflection handed out, a day on motivation held with the Art ' +
              'of ' +
              'Brilliance, and dates fixed for the sessions on values. Sessions on data are being bought in. Phase ' +
              'two turns to quality assurance and to managing change.',
          },
        ],
      },
    ],
  },
  {
    number: 9,
    title: 'One method beneath all quality assurance in the department',
    iStatements: [
      'My support is looked at often and gets better.',
      'What I tell them makes services better.',
      'I can rely on the quality of my care.',
    ],
    weStatements: [
      'We check quality in the same way in every service.',
      'We learn from audits, from feedback and from results.',
      'We make improvement a lasting habit.',
    ],
    sponsor: posts.directorChildren,
    areasOfAction: [
      {
        reference: 'P26/9.1',
        title: 'Quality assurance programme, January to June 2026',
        owner: posts.headSafeguardingUnit,
        dueDate: '2026-06-30',
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative: 'The new method has been adopted; it counts as complete only when it is embedded.',
            progress:
              'Findings from all kinds of quality work will be drawn together, so that the department can learn from ' +
              'them and follow actions through to impact.',
          },
        ],
      },
    ],
  },
  {
    number: 10,
    title: 'Technology and artificial intelligence for every practitioner, to ease workload and save time',
    iStatements: [
      'I get an answer sooner and wait less.',
      'My worker has more time for me and less paperwork.',
      'My information is kept safe and dealt with promptly.',
    ],
    weStatements: [
      'We raise quality and save time through technology.',
      'We help staff to feel at home with digital tools.',
      'We cut administration to make room for people.',
    ],
    sponsor: posts.strategicDirector,
    areasOfAction: [
      {
        reference: 'P26/10.1',
        title: 'Tools for case notes, meeting minutes and supervision records',
        owner: posts.aiProjectManager,
        dueDate: '2026-04-30',
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'SOME_OBSTACLES',
            narrative: 'Policy and training came out in April 2026; Copilot was expected at the end of May.',
            progress:
              'The AI project manager is in post with three strands of work: guidance for workers, finding with each ' +
              'service where AI or other digital help fits, and impact assessments, as generic and as few as possible.',
            obstacles: 'Audio transcription waits for the corporate digital team.',
          },
        ],
      },
      {
        reference: 'P26/10.2',
        title: 'Staff able and confident to use the tools',
        owner: posts.aiProjectManager,
        dueDate: '2026-11-30',
        updates: [
          {
            period: '2025-26 Q4',
            planStatus: 'ON_TRACK',
            narrative:
              'Training has been released, and guidance for staff across the department is being written.',
          },
        ],
      },
    ],
  },
];
