import type { GuideBook } from './guide.ts';

export const en: GuideBook = {
  guides: {
    first: {
      title: 'The first meeting: say what you expect',
      idea: 'You get to know each other and decide how you want this to work. Nothing has to be solved today.',
      prepare: {
        mentor:
          'Write one sentence about what you hope these conversations will give you. Then pick a few things on your phone that show what an ordinary day is like: an account, a group, a timetable.',
        mentee:
          'Write one sentence about what you hope these conversations will give you. Note down, too, what you have wondered about students and never had anybody to ask.',
      },
      together:
        'First agree on what stays between you, then read your sentences aloud to each other. Put the student’s phone on the table and go through an ordinary day, from the alarm to the evening. If you meet by video, the student shares the screen. The student chooses what to show.',
      during: {
        mentor: 'You lead. Show first, explain afterwards. “I don’t know” is a good answer.',
        mentee:
          'You ask and listen. Leave explaining how the company thinks for later. When it goes quiet, count to three before you speak.',
      },
      questions: [
        'What was last Tuesday like, from the moment you woke up?',
        'What do you think I do on an ordinary Tuesday?',
        'What has changed in your daily life over the past few years that people my age do not seem to have noticed?',
        'When did a manager last say something about students that was not true?',
        'What would make you regret saying yes to this?',
      ],
      end: 'Decide how to reach each other and what the next meeting is about. Each say one thing you take along, and leave when time is up.',
    },
    'social-media': {
      title: 'Social media: what people show and what they skip',
      idea: 'The manager sees a feed as it looks to somebody else, and where the company turns up in it.',
      prepare: {
        mentor: 'Save a few posts you stopped at this week and a few you scrolled past. Look the company up: what do you see first?',
        mentee:
          'Open the company’s account and your own. Pick a post you are pleased with, and one you wrote but never published. Do not read up, just look.',
      },
      together:
        'The student’s phone. Scroll for a while without talking, while the manager watches. Then open the company’s account on the same phone and do the same.',
      during: {
        mentor: 'Say what you do as you do it: here I stop, here I move on. You do not need to be able to say why.',
        mentee: 'Ask about what you see, not about “young people”. Do not defend a post. Write down the words the student uses.',
      },
      questions: [
        'What did you last stop at, and what made you stop?',
        'How can you tell in a second that something is an advert?',
        'Which of our posts would you take down?',
        'What do you never post about yourself, and where is the line for somebody who is a manager?',
        'What do you think of an employer who cannot be seen at all where you are?',
      ],
      end: 'The manager picks one thing to try or to stop, and tells the student when it is done. The student says one thing that looked different from the manager’s side.',
    },
    marketing: {
      title: 'Marketing: what is said and what is heard',
      idea: 'You take a real campaign and compare what it was meant to say with what gets through.',
      prepare: {
        mentor: 'Find an advert that made you do something: buy, click or tell somebody. Bring one that made you switch off, too.',
        mentee:
          'Bring a campaign you are proud of and one that did not work. Write one sentence about what each was meant to say. Do not show it yet.',
      },
      together:
        'The manager’s campaign. The student says aloud what it is about, who it is for and when attention runs out. Only then does the manager read out the sentence.',
      during: {
        mentor: 'Say the first thing you think, even if it sounds harsh. You are talking about the campaign, not about whoever made it.',
        mentee: 'Do not say “what we meant was”. Ask “what else?” before you move on to the next question.',
      },
      questions: [
        'What did you last buy or try, and how did you hear of it?',
        'What do you think this campaign wants you to do?',
        'Where does it show that it was made by somebody who is not like you?',
        'Who do you trust when you choose, and why them?',
        'What would we have to stop saying for you to believe the rest?',
      ],
      end: 'The manager rewrites the campaign’s sentence in the student’s words. The student says what turned out harder than it looks from outside.',
    },
    recruiting: {
      title: 'Recruiting: what makes people apply, or not',
      idea: 'You read a real job advert together, from the headline to the last button.',
      prepare: {
        mentor:
          'Find an advert you almost answered. Underline the words that decided it. Think, too, of a job a friend applied for, and why.',
        mentee:
          'Bring one of your own adverts, preferably one that fewer people answered than you had hoped. Find out how many steps applying takes.',
      },
      together:
        'The advert. The student reads aloud and stops at every word that makes somebody hesitate. Then start filling in the application on the student’s phone and see where it gets stuck.',
      during: {
        mentor: 'Read as if it were about you. Say stop as soon as you hesitate, even if you cannot say why.',
        mentee: 'Count the stops instead of answering them. This is not a job interview, in either direction.',
      },
      questions: [
        'Where do you look when you want a job, and who do you ask first?',
        'Which words made you think: that is not me?',
        'What do you want to know before applying that hardly ever stands there?',
        'What has an employer done that made you pull out?',
        'What would make you stay the first year?',
      ],
      end: 'The manager picks one word or one step to change, and tells the student when it has been changed. The student says one thing that became clearer about how a company chooses.',
    },
  },
  themeGuide: ({ name, about, example, questions }) => ({
    title: name,
    idea: about.replace(/\.?$/, '.'),
    prepare: {
      mentor: 'Pick something from your daily life that shows how you see the theme: a picture, a page, an event. Bring it along.',
      mentee:
        'Bring something from work that belongs to the theme and that you would like somebody else to look at. Note down what you would most like to know.',
    },
    together: `What you have brought. Start with the student's, then take the manager's. It can sound like this: “${example}”`,
    during: {
      mentor: 'You lead. Show first, explain afterwards. “I don’t know” is a good answer.',
      mentee: 'You ask and listen. Leave explaining how the company thinks until near the end.',
    },
    questions:
      questions.length > 0
        ? questions
        : [
            'When did you last come across this?',
            'What do you see here that I probably miss?',
            'What do you think we get wrong about students when it comes to this?',
            'If you could change one thing here, what would it be?',
          ],
    end: 'Each say one thing you take along. The manager picks one thing to try, and says when.',
  }),
};
